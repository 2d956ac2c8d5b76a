import { newId, type RunningJob } from 'stoa/plugin'

/** What a handler is given at its first try, for tests that call one themselves. */
export const firstTry = <D extends object>(data = {} as D): RunningJob<D> => ({
  id: newId(),
  data,
  attempt: 1,
  repeated: false,
  signal: AbortSignal.timeout(60_000),
  progress: async () => {}
})
