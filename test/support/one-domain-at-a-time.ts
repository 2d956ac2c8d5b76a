// Loaded into the process of every test file (test-file.ts), before tap. To know whose an error is
// that no one catches, tap (by async-hook-domain) has every promise of the process reported to it,
// when it is made and when it is gone: a quarter of all that the tests' processes do. Tests run one
// after the other, so whose it is, is known without: the test's that runs. What is caught this way
// and what is told of it stays as it is (test-file.test.ts).
import asyncHooks from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'

const { createHook } = asyncHooks
const isOfTap = (): boolean => new Error('who asks').stack?.includes('async-hook-domain') === true

asyncHooks.createHook = callbacks => createHook(isOfTap() ? {} : callbacks)
// Everything happens in one place, which the last domain that was opened has, and after it the one
// around it.
asyncHooks.executionAsyncId = () => 1
syncBuiltinESMExports()
