import root, { type Test } from 'tap'

export { default as root } from 'tap'

/** tap's root of the process, or the test that is one file's in a group of files. */
let ofFile: Test = root

/** From now on whoever imports `t` from tap means this test (group.ts). */
export function standFor(test: Test): void {
  ofFile = test
}

/**
 * What every test file and what supports it gets for `t`: bin/build.mjs leads `import t from 'tap'`
 * here, so that a file need not know whether it has its process to itself.
 */
export default new Proxy(root, {
  get(_, name) {
    const value: unknown = Reflect.get(ofFile, name, ofFile)
    return typeof value === 'function' ? value.bind(ofFile) : value
  },
  set: (_, name, value) => Reflect.set(ofFile, name, value, ofFile)
})
