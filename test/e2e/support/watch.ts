import type { Page } from 'playwright-core';

/**
 * Writes down what no page of ours may do, whatever a test is about: errors in the console, anything asked of another
 * host, parts that are missing, answers that mean we failed.
 */
export function watch(page: Page, origin: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`error in a script: ${error.message}`));
  page.on('console', (line) => {
    // A refused form is answered with 422; Chromium logs that as a failure to load.
    const refusal = line.text().startsWith('Failed to load resource');
    if (!refusal && ['error', 'warning'].includes(line.type())) problems.push(`console: ${line.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol.startsWith('http'))
      problems.push(`asked another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= (isPage ? 500 : 400)) {
      problems.push(`${response.status()} for ${response.request().method()} ${response.url()}`);
    }
  });
}
