import { build } from 'esbuild'

/**
 * A module of a page that knows neither browser nor server, to be tried here: what lies in a folder
 * named web is no part of the server's build.
 * @param url of its source
 */
export async function pageModule<T>(url: URL): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [url.pathname.replace('/.build/', '/')],
    bundle: true,
    format: 'esm',
    write: false
  })
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return (await import(`data:text/javascript;base64,${text}`)) as T
}

/**
 * The same as a script that makes the module a global of a page.
 * @param url of its source
 */
export async function pageScript(url: URL, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [url.pathname.replace('/.build/', '/')],
    bundle: true,
    format: 'iife',
    globalName,
    write: false
  })
  return outputFiles[0]?.text ?? ''
}
