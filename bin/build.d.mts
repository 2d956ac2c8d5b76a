export function built(options?: { withTests?: boolean }): Promise<string | null>
export function moduleOf(folder: string, source: string): string
