import { Command, Option } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import type { Instance } from '../../core/instance/instance.ts'
import { onInstance } from '../in-process.ts'
import {
  idsOfJobs,
  instanceJob,
  JOB_STATES,
  listInstanceJobs,
  requeueInstanceJob,
  type InstanceJob,
  type JobFilter
} from '../jobs-of-instance.ts'
import { print, progressBar, table } from '../output.ts'
import { wholeNumber } from '../whole-number.ts'

const JSON_OPTION = ['--json', 'print JSON for programs', false] as const
const WIDEST_ERROR = 60

const here = <T>(work: (instance: Instance) => Promise<T>): Promise<T> =>
  onInstance(readConfig(process.env), work)

const filtered = (command: Command): Command =>
  command
    .option('--name <name>', 'only of this name, e.g. files.run-import')
    .option('--tenant <slug>', 'only of this tenant')

/**
 * `stoa job`: the jobs of all tenants, for the operator of this machine's instance, beside the
 * running server.
 */
export const jobCommand = (): Command =>
  new Command('job')
    .description('background jobs of all tenants (operator)')
    .addCommand(
      filtered(new Command('list').description('list jobs, newest first'))
        .addOption(new Option('--state <state>', 'only in this state').choices(JOB_STATES))
        .option('--limit <n>', 'how many', wholeNumber(1, 100_000), 100)
        .option(...JSON_OPTION)
        .addHelpText('after', '\nExample:\n  stoa job list --state dead')
        .action(
          async ({ json, limit, ...filter }: JobFilter & { json: boolean; limit: number }) => {
            const jobs = await here(instance => listInstanceJobs(instance, filter, limit))
            print(
              json,
              jobs,
              jobs.length === 0
                ? 'No job is like that.'
                : table(
                    ['id', 'tenant', 'name', 'state', 'tries', 'due', 'last error'],
                    jobs.map(rowOf)
                  )
            )
          }
        )
    )
    .addCommand(
      new Command('show')
        .description('show one job: its state, tries and last error')
        .argument('<id>', "the job's id")
        .option(...JSON_OPTION)
        .addHelpText('after', '\nExample:\n  stoa job show 01a1f2c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b')
        .action(async (id: string, { json }: { json: boolean }) => {
          const job = await here(instance => instanceJob(instance, id))
          print(
            json,
            job,
            Object.entries(job)
              .filter(([, value]) => value !== null)
              .map(([name, value]) => `${name.padEnd(12)}${textOf(value)}`)
              .join('\n')
          )
        })
    )
    .addCommand(
      filtered(
        new Command('requeue').description(
          'put a dead job, or all dead ones that match, into the queue again'
        )
      )
        .argument('[id]', "the job's id")
        .addOption(
          new Option('--state <state>', 'in place of an id: all in this state').choices(['dead'])
        )
        .option(...JSON_OPTION)
        .addHelpText(
          'after',
          '\nExample:\n  stoa job requeue --state dead --name whatsapp.send-notice'
        )
        .action(
          async (id: string | undefined, { json, ...filter }: JobFilter & { json: boolean }) => {
            const narrowed = Object.values(filter).some(value => value !== undefined)
            if (
              (id === undefined) === (filter.state === undefined) ||
              (id !== undefined && narrowed)
            ) {
              throw new Error(
                'Give either the id of a job, or --state dead, which --name and --tenant narrow.'
              )
            }
            const result = await here(instance => requeue(instance, id, filter, json))
            const others =
              result.skipped === 0
                ? ''
                : ` ${result.skipped} were dead no more and stay as they are.`
            print(
              json,
              result,
              `${result.requeued === 1 ? '1 job is' : `${result.requeued} jobs are`} in the queue again, with twelve more tries each.${others}`
            )
          }
        )
    )

async function requeue(
  instance: Instance,
  id: string | undefined,
  filter: JobFilter,
  quiet: boolean
): Promise<{ requeued: number; skipped: number }> {
  if (id !== undefined) {
    const job = await instanceJob(instance, id)
    if (!(await requeueInstanceJob(instance, job))) {
      throw new Error(`This job is ${job.state}; only a dead one is put into the queue again.`)
    }
    return { requeued: 1, skipped: 0 }
  }
  const jobs = await idsOfJobs(instance, filter)
  const bar = progressBar('jobs', jobs.length, quiet)
  let requeued = 0
  for (const [done, job] of jobs.entries()) {
    if (await requeueInstanceJob(instance, job)) requeued++
    bar.to(done + 1)
  }
  bar.end()
  return { requeued, skipped: jobs.length - requeued }
}

const rowOf = (job: InstanceJob): string[] => [
  job.id,
  job.tenant,
  job.name,
  job.state,
  `${job.attempts}/${job.maxAttempts}`,
  job.runAt.toISOString(),
  inShort(job.lastError ?? '')
]

/** One line, cut to fit beside the rest. */
function inShort(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= WIDEST_ERROR ? line : `${line.slice(0, WIDEST_ERROR - 1)}…`
}

const textOf = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
