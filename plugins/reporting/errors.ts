import { defineErrors } from 'stoa/plugin'

export const reportingErrors = defineErrors('reporting', {
  'range-reversed': { status: 422, says: '`from` ({from}) is after `to` ({to}).' },
  'range-too-long': { status: 422, says: 'A report spans {most} days at most; ask for less at once.' }
})
