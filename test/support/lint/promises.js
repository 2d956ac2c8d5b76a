import { dirname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { API } from 'typescript-7/unstable/sync'

/** Projects by their folders, opened when the first of their files is asked about. */
const projects = new Map()

/**
 * Whether an expression is a promise or a list with promises, as the compiler knows its type.
 * @param path the file it stands in, absolute; the nearest tsconfig.json says how it is read
 * @param range where it begins and ends
 */
export function isPromiseOrList(path, [from, to]) {
  const { program, checker } = projectOf(path)
  const source = program.getSourceFile(path)
  const node = source && expressionAt(source, from, to)
  if (node === undefined) throw new Error(`The compiler does not know ${path} at ${from}.`)
  const type = checker.getTypeAtLocation(node)
  return (
    isPromise(checker, type) ||
    (checker.isArrayType(type) &&
      checker.getTypeArguments(type).some(element => isPromise(checker, element)))
  )
}

function isPromise(checker, type) {
  return type.isUnionType()
    ? type.getTypes().some(some => isPromise(checker, some))
    : checker.getPropertyOfType(type, 'then') !== undefined &&
        checker.getPropertyOfType(type, 'catch') !== undefined
}

function expressionAt(source, from, to) {
  const within = node =>
    node.forEachChild(child =>
      child.pos <= from && child.end >= to ? within(child) : undefined
    ) ?? (node.end === to && node.getStart(source) === from ? node : undefined)
  return within(source)
}

function projectOf(path) {
  let folder = dirname(path)
  while (!existsSync(join(folder, 'tsconfig.json'))) folder = dirname(folder)
  let project = projects.get(folder)
  if (project === undefined) {
    const config = join(folder, 'tsconfig.json')
    const api = new API({ cwd: folder })
    project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    projects.set(folder, project)
  }
  return project
}
