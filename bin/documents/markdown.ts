/** What stands at the head of every generated document. */
export const printed = (title: string, description: string): string =>
  `# ${title}\n\n${description}\n\n<!-- Printed by \`npm run generate\` from the manifests. Do not edit; change the manifest and print again. -->\n`

/**
 * A table, or a sentence when it would have no rows. Cells may hold code marks; bars and line
 * breaks are escaped.
 */
export function table(head: string[], rows: string[][], none = 'None.'): string {
  if (rows.length === 0) return `${none}\n`
  const line = (cells: string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n') + '\n'
}

export const code = (text: string): string => `\`${text}\``

export const section = (level: 2 | 3, title: string, ...parts: string[]): string =>
  `${'#'.repeat(level)} ${title}\n\n${parts.join('\n')}`

/** Document parts with one empty line between them. */
export const page = (parts: string[]): string =>
  parts.map(part => part.trimEnd()).join('\n\n') + '\n'
