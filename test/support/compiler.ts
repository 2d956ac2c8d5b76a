import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')
/** The compiler that checks; rules that look at types have the one before, whose API they speak. */
const TSC = join(ROOT, 'node_modules/typescript-7/bin/tsc')
/** Where the compiler notes in a tree what it has checked: a copy of the tree takes it along. */
const notesOf = (project: string): string =>
  join('.build', project.replace('.json', '.tsbuildinfo'))

/**
 * What is wrong with the types of a tree, as `npm run types` says there; what was checked before
 * and sees nothing new is not checked again.
 * @param project its name in the tree: tsconfig.json is what runs in Node, tsconfig.web.json what
 * runs in a browser
 * @returns a line each: `path(line,column): error TS…: sentence`
 */
export const typeFaults = (tree: string, project: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const notes = ['--incremental', '--tsBuildInfoFile', notesOf(project)]
    // The packages of a copy are a link to those of the tree it was made of.
    const args = ['-p', project, '--noEmit', '--preserveSymlinks', '--pretty', 'false', ...notes]
    execFile(
      process.execPath,
      [TSC, ...args, '--singleThreaded'],
      { cwd: tree, maxBuffer: 64 << 20 },
      (error, stdout, stderr) => {
        const faults = stdout.split('\n').filter(line => /^\S/.test(line))
        if (error === null || faults.length > 0) resolve(faults)
        else reject(new Error(`The compiler ended with ${error.code}: ${stderr}`))
      }
    )
  })
