export type ToolName = 'chromium' | 'chinese-fonts' | 'nginx' | 'tesseract';
export const tools: Record<ToolName, { package: string; full: boolean; find(): string | undefined }>;
export function missingTools(options: { full: boolean }): ToolName[];
