import { type ToolName, tools } from '../../scripts/test-tools.mjs';

/**
 * The path of a program that npm can't bring. Where it is absent: undefined, for the test to skip itself
 * (`test.skipIf(!path)`); but with CI=true a missing part fails.
 */
export function tool(name: ToolName): string | undefined {
  const path = tools[name].find();
  if (!path && process.env.CI === 'true') {
    throw new Error(
      `${name} is missing (Debian: ${tools[name].package}), and CI=true lets nothing be skipped`,
    );
  }
  return path;
}
