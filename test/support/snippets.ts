import { readFile } from 'node:fs/promises'

/**
 * The fenced code blocks of a Markdown file that follow a line naming a file in backticks: file
 * name → text.
 */
export async function filesIn(markdown: string): Promise<Map<string, string>> {
  const text = await readFile(markdown, 'utf8')
  return new Map(
    [...text.matchAll(/^`([\w./-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].map(m => [
      m[1] as string,
      m[2] as string
    ])
  )
}
