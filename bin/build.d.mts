export function built(): Promise<string | null>
export function moduleOf(folder: string, source: string): string
