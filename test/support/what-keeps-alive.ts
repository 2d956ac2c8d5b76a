// Loaded into the process of every test file (test-file.ts): one that is ended because its time is
// up says what kept it alive. tap by itself names sockets and servers alone; most often it is a
// timer. `once`, and first: tap's own listener ends the process if it is the only one.
process.prependOnceListener('SIGALRM', () => {
  const counts = new Map<string, number>()
  for (const resource of process.getActiveResourcesInfo()) {
    counts.set(resource, (counts.get(resource) ?? 0) + 1)
  }
  console.error(
    `${process.argv[1] ?? ''} took too long. Alive in it: ${[...counts].map(([resource, n]) => `${n} ${resource}`).join(', ') || 'nothing'}`
  )
})
