export function builtApart(folder: string): Promise<void>
