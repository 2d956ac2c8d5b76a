import { Type, type Static } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { TRUSTED_PROXIES } from '../http/trusted-proxies.ts'
import { MAIL_FROM_PATTERN } from '../mail/mail-from.ts'
import { s3PlaceOf } from '../storage/s3.ts'

const text = (description: string, options: object = {}) => Type.String({ description, ...options })
const maybe = (description: string) => Type.Optional(Type.String({ description, minLength: 1 }))
const count = (description: string, fallback: number, minimum = 1) =>
  Type.Integer({ description, default: fallback, minimum })
const port = (description: string, fallback: number) =>
  Type.Integer({ description, default: fallback, minimum: 0, maximum: 65_535 })

/**
 * Every environment variable Stoa reads, with its meaning and default. Plugins declare theirs in
 * their manifests.
 */
export const Environment = Type.Object({
  HOST: text('Address to listen on.', { default: '127.0.0.1' }),
  PORT: port('Port to listen on; 0 picks a free one.', 3000),
  DATABASE_URL: maybe(
    'postgres:// URL of a role that may create roles and schemas. Unset: an embedded PostgreSQL in STOA_DATA_DIR.'
  ),
  DATABASE_APP_URL: maybe(
    'URL of the role stoa_app, when the serving process must not know DATABASE_URL.'
  ),
  DATABASE_RELAY_URL: maybe('URL of the role stoa_relay, together with DATABASE_APP_URL.'),
  DATABASE_POOL: count('Connections of the serving role, per process.', 10),
  DATABASE_PORT: port('Port of the embedded PostgreSQL; 0 picks a free one.', 0),
  REDIS_URL: maybe(
    'redis:// URL. Set: jobs run on BullMQ, and all processes share the limits of requests. Unset: jobs run on PostgreSQL, which shares the limits that guard accounts; of others each process has its own.'
  ),
  STOA_DATA_DIR: text('Where the embedded PostgreSQL, pictures and generated secrets live.', {
    default: '.stoa'
  }),
  STOA_S3_URL: maybe(
    'Where pictures lie: the bucket of a store that speaks S3, https://key:secret@host/bucket?region=eu-central-1 (percent-encoded; without key and secret as the AWS SDK finds them). Unset: in the folder objects of STOA_DATA_DIR, which all processes of the instance must share.'
  ),
  STOA_SECRET: Type.Optional(
    Type.String({
      description:
        'Master secret, 32 characters or more; every key is derived from it. Required with an external database, which is bound to it; generated once otherwise.',
      minLength: 32
    })
  ),
  SMTP_URL: Type.Optional(
    Type.String({
      description:
        'smtp:// or smtps:// URL of the mail server, with user and password (percent-encoded) where it wants them. Unset, for development: no mail leaves; each becomes an .eml file, secrets and all, in the folder mail of STOA_DATA_DIR.',
      pattern: '^smtps?://[^\\s/]+'
    })
  ),
  MAIL_FROM: text(
    "Whom mails come from: Name <address>, or the address alone; one the mail server may send for. Required with SMTP_URL. The company's name stands before the name.",
    { default: 'Stoa <stoa@localhost>', pattern: MAIL_FROM_PATTERN }
  ),
  STOA_MAIL_SENDER: Type.Union([Type.Literal('company'), Type.Literal('operator')], {
    description:
      "Whose name mails bear. company: the company's, or that of its setting, with the name in MAIL_FROM behind it. operator: the name in MAIL_FROM alone, for an instance where strangers may sign up.",
    default: 'company'
  }),
  STOA_MAILS_PER_DAY_OF_TENANT: count(
    'Mails the companies of one tenant may send in a day, about; more wait for the next. 0: without a limit.',
    2_000,
    0
  ),
  STOA_PUBLIC_URL: maybe(
    'The address people reach this instance under, for links. Default: the address it listens on.'
  ),
  STOA_SIGN_UP: Type.Union(
    [Type.Literal('open'), Type.Literal('invitation'), Type.Literal('closed')],
    { description: 'Who may sign up a company with POST /api/v1/bootstrap.', default: 'open' }
  ),
  STOA_SIGN_UPS_PER_HOUR: count('Sign-ups one address may try in an hour.', 20),
  STOA_LOGINS_PER_MINUTE: count('Logins one address may try in a minute.', 10),
  STOA_VISITOR_REQUESTS_PER_MINUTE: count(
    'Log-ins, sign-ups, codes and the like one address may ask of web shops in a minute.',
    30
  ),
  STOA_STOREFRONT_READS_PER_MINUTE: count(
    "Requests of one kind (products, one product, categories …) one address may make of web shops in a minute. Raise it where a shop's own server asks for all its visitors.",
    600
  ),
  STOA_STOREFRONT_READS_PER_MINUTE_OF_TENANT: count(
    'The same for all visitors of one tenant together.',
    6_000
  ),
  STOA_PICTURES_PER_MINUTE: count(
    'Pictures of products one address may ask for in a minute; whoever has one asks no more for it.',
    6_000
  ),
  STOA_PASSWORDS_PER_MINUTE: count(
    'Users one member of staff may add in a minute, and passwords they may set; each takes a slow hash.',
    60
  ),
  STOA_REALTIME_PER_USER: count(
    'Realtime connections a member of staff may hold open at once.',
    20
  ),
  STOA_REALTIME_PER_TENANT: count(
    'Realtime connections a tenant may hold open at once, in each process.',
    2000
  ),
  STOA_PRESENT_PER_TENANT: count(
    'People at their places (a register, say) a tenant is shown at once, in all processes.',
    1000
  ),
  STOA_PLUGINS: text('Further plugins: paths or npm packages, separated by commas.', {
    default: ''
  }),
  STOA_PLUGINS_OFF: text(
    'Names of plugins, separated by commas, that a new tenant gets only when it asks for them; with them whatever requires them.',
    { default: '' }
  ),
  STOA_STALL_SECONDS: count(
    'The process is ended when it has stood still for so long (a loop without end), so that it is started again; 0: never.',
    60,
    0
  ),
  STOA_ROLE: Type.Union([Type.Literal('all'), Type.Literal('web'), Type.Literal('worker')], {
    description: 'What this process does: serve, work off jobs, or both.',
    default: 'all'
  }),
  STOA_MIGRATE: Type.Union([Type.Literal('at-start'), Type.Literal('by-hand')], {
    description: 'Whether a starting process applies missing migrations.',
    default: 'at-start'
  }),
  STOA_MIGRATION_SECONDS: count(
    'Longest time one migration of a plugin may take, in which others wait for what it locks.',
    15
  ),
  STOA_NEWER_DATABASE: Type.Union([Type.Literal('refuse'), Type.Literal('serve')], {
    description:
      'What to do on a database that a newer version has migrated: serve, while processes are replaced one by one.',
    default: 'refuse'
  }),
  STOA_JOB_SLOTS: count('Jobs this process runs at a time.', 8),
  STOA_TRUST_PROXY: text(
    'Whose X-Forwarded-For, -Proto and -Host are believed: false; the number of proxies in front (true: one); or their addresses or networks (CIDR), separated by commas.',
    { default: 'false', pattern: TRUSTED_PROXIES }
  ),
  STOA_ALLOWED_ORIGINS: text(
    'Origins of browser apps that may call the API, separated by commas.',
    { default: '' }
  ),
  STOA_ACCESS_TOKEN_SECONDS: Type.Integer({
    description: 'Life of an access token.',
    default: 900,
    minimum: 30,
    maximum: 900
  }),
  STOA_BODY_LIMIT: count('Largest JSON body, in bytes.', 1_048_576),
  STOA_UPLOAD_LIMIT: count('Largest uploaded file, in bytes.', 67_108_864),
  STOA_REQUEST_SECONDS: count(
    'Longest time a request may take to come in, in seconds. Answers may take longer.',
    120
  ),
  STOA_METRICS_TOKEN: Type.Optional(
    Type.String({
      description:
        'Who sends it (Authorization: Bearer …) reads the figures for Prometheus at /metrics, 16 characters or more. Unset: nobody can.',
      minLength: 16
    })
  ),
  STOA_ACCESS_LOG: Type.Union([Type.Literal('on'), Type.Literal('off')], {
    description:
      'One line in the log for each request (at the level info): operation, status, milliseconds, address, tenant, ids of user, API key or visitor, request id. Nothing else of what was sent stands in it.',
    default: 'on'
  }),
  LOG_LEVEL: text('fatal, error, warn, info, debug, trace or silent.', {
    default: 'info',
    pattern: '^(fatal|error|warn|info|debug|trace|silent)$'
  })
})

export type Config = Readonly<Static<typeof Environment>> & {
  /** The raw environment, for the variables plugins declare. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Reads the configuration once. Unknown variables are ignored (the environment is everyone's);
 * wrong ones are not.
 * @throws Error naming every wrong variable and what it must be
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(Environment.properties).flatMap(name => {
      const value = environment[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    })
  )
  const config = Value.Default(Environment, Value.Convert(Environment, given))
  const faults = [...Value.Errors(Environment, config)]
  if (faults.length > 0) {
    throw new Error(
      `The configuration is wrong: ${faults.map(f => `${f.path.slice(1)} ${f.message.toLowerCase()}`).join('; ')}.`
    )
  }
  const read = config as Static<typeof Environment>
  const urls = ['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_RELAY_URL'] as const
  for (const name of urls) {
    if (read[name] === undefined) continue
    if (!/^postgres(ql)?:\/\//.test(read[name]) || !URL.canParse(read[name])) {
      throw new Error(
        `${name} must be a URL like postgres://user:password@host:5432/database, percent-encoded where its user or password holds other than letters and digits.`
      )
    }
    if (read.STOA_SECRET === undefined) {
      throw new Error(
        `STOA_SECRET must be set (32 characters or more) when ${name} is set: all processes of an instance share it.`
      )
    }
  }
  if ((read.DATABASE_APP_URL === undefined) !== (read.DATABASE_RELAY_URL === undefined)) {
    throw new Error('DATABASE_APP_URL and DATABASE_RELAY_URL go together: set both, or none.')
  }
  if (read.STOA_S3_URL !== undefined) s3PlaceOf(read.STOA_S3_URL)
  if (read.SMTP_URL !== undefined && !URL.canParse(read.SMTP_URL)) {
    throw new Error(
      'SMTP_URL must be a URL: percent-encode what is not a letter or digit in its user and password.'
    )
  }
  if (read.SMTP_URL !== undefined && (environment.MAIL_FROM ?? '') === '') {
    throw new Error('MAIL_FROM must be set when SMTP_URL is: the address mails come from.')
  }
  return Object.freeze({ ...read, environment: Object.freeze({ ...environment }) })
}
