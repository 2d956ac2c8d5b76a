import { newId } from '../../core/primitives/ids.ts'
import { filled, idPlaces, isId, replaced, standsAt, UUID, type Operation } from './operations.ts'
import { type Recorder, type Recording, statusOf } from './recorder.ts'
import { sample } from './sample.ts'

/** Whose rows someone tries to reach. */
export interface Victim {
  /** Ids the attacker must not be able to tell from random ones. */
  ids: Set<string>
  /**
   * What the victim did: its ids stand where an id of that kind belongs. Cursors of its lists are
   * tried too.
   */
  recorder: Recorder
  /** Ids of companies and shops, for the headers that choose a place. */
  places: string[]
}

export interface Findings {
  faults: string[]
  requests: number
  /** `operation position` of every place an id was put into. */
  positions: Set<string>
}

/**
 * Where an id of its own kind is tried, every so many of the others are tried beside it: at the next
 * position the next ones, so that all positions together try every id. At night each tries all.
 */
const STEP = process.env.STOA_TEST_ROUNDS === undefined ? 24 : 1

type Answer = Awaited<ReturnType<Recorder['send']>>

/** An answer without what differs by nature: the request's own id, and the id that was sent. */
function plain(answer: Answer, sent: string): string {
  const body = answer.body
    .replaceAll(sent, '<sent>')
    .replace(/"requestId":"[^"]*"/g, '"requestId":""')
  return `${statusOf(answer)} ${String(answer.headers['content-type'])} ${body}`
}

/**
 * Rule 22, by enumeration: puts the victim's ids into every position of every operation that takes
 * an id (path, query, body, header) with the attacker's token. Each must be answered like a random
 * id: 404 in the path, never 2xx in a body. No answer may name an id of the victim. Plugins that
 * are not known here are crawled like all others.
 * @param attacker has filled its own place, so that everything but the foreign id is valid
 */
export async function crawl(attacker: Recorder, victim: Victim): Promise<Findings> {
  const run = begin(attacker, victim)
  for (const operation of run.operations) {
    await paths(run, operation)
    await queries(run, operation)
    // Who comes in by an auth strategy chooses no place.
    if (operation.useCase.authStrategy === undefined) {
      for (const place of victim.places) await headers(run, operation, place)
    }
  }
  const [first] = run.operations.filter(
    o =>
      o.method === 'GET' &&
      Object.keys(o.path).length === 0 &&
      o.useCase.scope !== 'self' &&
      o.useCase.authStrategy === undefined
  )
  for (const id of victim.ids) if (first) await headers(run, first, id)
  for (const recording of attacker.recordings) await bodies(run, recording)
  const read = await crawlReads(attacker, victim)
  return {
    faults: [...run.found.faults, ...read.faults],
    requests: run.found.requests + read.requests,
    positions: new Set([...run.found.positions, ...read.positions])
  }
}

/**
 * Reads everything there is, from the beginning and from the victim's cursors on: no answer may
 * name an id of the victim.
 * @param own when given, the only ids that may be named at all
 */
export async function crawlReads(
  attacker: Recorder,
  victim: Victim,
  own?: Set<string>
): Promise<Findings> {
  const run = begin(attacker, victim)
  for (const operation of run.operations.filter(o => o.method === 'GET')) {
    await reads(run, operation, own)
  }
  return run.found
}

function begin(attacker: Recorder, victim: Victim): Run {
  const found: Findings = { faults: [], requests: 0, positions: new Set() }
  let turn = 0
  return {
    attacker,
    victim,
    found,
    operations: attacker.operations.filter(o => o.useCase.public === undefined),
    triedAs(name) {
      const ids = [...victim.ids]
      const kin = victim.recorder.known(name)
      // A row that no request made is known by no name: its id may be any of them.
      if (kin === undefined) return ids
      turn++
      return ids.filter((id, n) => id === kin || (n + turn) % STEP === 0)
    },
    async look(what, answer, sent = '') {
      found.requests++
      const named = new Set(answer.body.replaceAll(sent === '' ? ' ' : sent, '').match(UUID) ?? [])
      for (const id of named) {
        if (victim.ids.has(id)) {
          found.faults.push(
            `${what}: the answer names ${id} of the victim: ${answer.body.slice(0, 300)}`
          )
        }
      }
      if (answer.statusCode >= 500) {
        found.faults.push(`${what}: ${answer.statusCode} ${answer.body.slice(0, 300)}`)
      }
      return answer
    }
  }
}

interface Run {
  attacker: Recorder
  victim: Victim
  found: Findings
  operations: Operation[]
  /** The victim's ids that are tried where one of a kind belongs, e.g. `saleId`. */
  triedAs(name: string): string[]
  look(what: string, answer: Answer, sent?: string): Promise<Answer>
}

const ownPath = ({ attacker }: Run, operation: Operation): Record<string, string> =>
  Object.fromEntries(
    Object.entries(operation.path).map(([name, schema]) => [
      name,
      attacker.known(name) ?? String(sample(schema))
    ])
  )

/** What the operation takes beside its path, as it was sent when it went well, or made up. */
async function ownRest({ attacker }: Run, operation: Operation): Promise<unknown> {
  const recording = attacker.recordings.find(r => r.operation.name === operation.name)
  return recording ? recording.sent.body : sample(operation.rest, { known: attacker.known })
}

const withQuery = (
  operation: Operation,
  path: Record<string, string>,
  query: Record<string, unknown>
): string => {
  const text = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])
  ).toString()
  return text === '' ? filled(operation, path) : `${filled(operation, path)}?${text}`
}

/** Sends an operation with a path and what else it takes, wherever that goes. */
function send(
  { attacker }: Run,
  operation: Operation,
  path: Record<string, string>,
  rest: unknown,
  extra: Record<string, string> = {}
): Promise<Answer> {
  if (operation.in === 'body') return attacker.send(operation, { path, body: rest }, extra)
  return attacker.call(operation, withQuery(operation, path, rest as Record<string, unknown>), {
    headers: { ...(operation.route.ifMatch ? { 'if-match': '"1"' } : {}), ...extra }
  })
}

/** Foreign ids in the path: 404, byte for byte like a random one. */
async function paths(run: Run, operation: Operation): Promise<void> {
  const rest = await ownRest(run, operation)
  for (const name of Object.keys(operation.path).filter(name => isId(operation.path[name]))) {
    const path = ownPath(run, operation)
    const random = newId()
    const expected = plain(
      await run.look(operation.name, await send(run, operation, { ...path, [name]: random }, rest)),
      random
    )
    if (!expected.startsWith('404 ')) {
      run.found.faults.push(
        `${operation.name}: a random ${name} is answered ${expected.slice(0, 300)}`
      )
    }
    for (const id of run.triedAs(name)) {
      const answer = await run.look(
        operation.name,
        await send(run, operation, { ...path, [name]: id }, rest),
        id
      )
      if (plain(answer, id) !== expected) {
        run.found.faults.push(
          `${operation.name}: ${name} ${id} of the victim is answered ${plain(answer, id).slice(0, 300)} instead of ${expected.slice(0, 300)}`
        )
      }
    }
    run.found.positions.add(`${operation.name} path ${name}`)
  }
}

/** Foreign ids as filters: the answer to a random one. */
async function queries(run: Run, operation: Operation): Promise<void> {
  if (operation.in !== 'query') return
  const rest = (await ownRest(run, operation)) as Record<string, unknown>
  for (const name of Object.keys(operation.rest.properties).filter(name =>
    isId(operation.rest.properties[name])
  )) {
    const path = ownPath(run, operation)
    const random = newId()
    const expected = plain(
      await run.look(operation.name, await send(run, operation, path, { ...rest, [name]: random })),
      random
    )
    for (const id of run.triedAs(name)) {
      const answer = await run.look(
        operation.name,
        await send(run, operation, path, { ...rest, [name]: id }),
        id
      )
      if (plain(answer, id) !== expected) {
        run.found.faults.push(
          `${operation.name}: ${name}=${id} of the victim is answered ${plain(answer, id).slice(0, 300)} instead of ${expected.slice(0, 300)}`
        )
      }
    }
    run.found.positions.add(`${operation.name} query ${name}`)
  }
}

/**
 * What the attacker reads names its own ids alone, also when it goes on from where the victim
 * stopped.
 */
async function reads(run: Run, operation: Operation, own: Set<string> | undefined): Promise<void> {
  const { attacker, victim } = run
  const rest = sample(operation.rest, { known: attacker.known }) as Record<string, unknown>
  const onlyOwn = (what: string, answer: Answer): void => {
    for (const id of new Set(answer.body.match(UUID) ?? [])) {
      if (own && answer.statusCode < 300 && !own.has(id)) {
        run.found.faults.push(
          `${what}: names ${id}, which is no one's here: ${answer.body.slice(0, 300)}`
        )
      }
    }
  }
  const answer = await run.look(
    operation.name,
    await send(run, operation, ownPath(run, operation), rest)
  )
  onlyOwn(operation.name, answer)
  run.found.positions.add(`${operation.name} reply`)
  if (!('after' in operation.rest.properties)) return
  const theirPath = Object.fromEntries(
    Object.keys(operation.path).map(name => [name, victim.recorder.known(name) ?? newId()])
  )
  const page = await victim.recorder.call(
    operation,
    withQuery(operation, theirPath, { ...rest, limit: 1 })
  )
  const next: unknown =
    page.statusCode < 300 && String(page.headers['content-type']).includes('json')
      ? (page.json() as { next?: unknown }).next
      : null
  if (typeof next !== 'string') return
  onlyOwn(
    `${operation.name} after the victim's`,
    await run.look(
      `${operation.name} after the victim's`,
      await send(run, operation, ownPath(run, operation), { ...rest, after: next })
    )
  )
  run.found.positions.add(`${operation.name} cursor`)
}

/** A foreign company or shop as the place to act in: not found, like a random one. */
async function headers(run: Run, operation: Operation, id: string): Promise<void> {
  const rest = await ownRest(run, operation)
  for (const name of ['x-company-id', 'x-shop-id']) {
    const path = ownPath(run, operation)
    const random = newId()
    const only = { 'x-company-id': '', 'x-shop-id': '', [name]: random }
    const chosen = (value: string): Record<string, string> =>
      Object.fromEntries(Object.entries({ ...only, [name]: value }).filter(([, v]) => v !== ''))
    const expected = plain(await sendAs(run, operation, path, rest, chosen(random)), random)
    const answer = await run.look(
      operation.name,
      await sendAs(run, operation, path, rest, chosen(id)),
      id
    )
    if (!expected.startsWith('404 ') || plain(answer, id) !== expected) {
      run.found.faults.push(
        `${operation.name}: ${name} ${id} of the victim is answered ${plain(answer, id).slice(0, 300)}, a random one ${expected.slice(0, 300)}`
      )
    }
    run.found.positions.add(`${operation.name} header ${name}`)
  }
}

/** Without the attacker's own place: only what is tried chooses it. */
const sendAs = (
  { attacker }: Run,
  operation: Operation,
  path: Record<string, string>,
  rest: unknown,
  place: Record<string, string>
): Promise<Answer> =>
  attacker.stoa.call(
    operation.method,
    operation.in === 'query'
      ? withQuery(operation, path, rest as Record<string, unknown>)
      : filled(operation, path),
    {
      token: attacker.actor.token,
      body: operation.in === 'body' ? rest : undefined,
      headers: { ...place, ...(operation.route.ifMatch ? { 'if-match': '"1"' } : {}) }
    }
  )

/**
 * A request that is valid but for one id of the victim's, of the right kind, is refused like one
 * with a random id.
 */
async function bodies(run: Run, recording: Recording): Promise<void> {
  const {
    operation,
    sent: { body }
  } = recording
  const theirs = run.victim.recorder.recordings.filter(r => r.operation.name === operation.name)
  const whole = sample(operation.rest, { known: run.attacker.known, whole: true }) as Record<
    string,
    unknown
  >
  for (const at of idPlaces(operation.rest)) {
    const own = standsAt(body, at)
    const [field = '', ...inside] = at
    // An id that was left out is put in, with what belongs around it made up.
    const put = (valid: unknown, id: string): unknown =>
      own !== undefined
        ? replaced(valid, at, id)
        : {
            ...(valid as object),
            [field]: inside.length === 0 ? id : replaced(whole[field], inside, id)
          }
    if (own === undefined && inside.length > 0 && standsAt(whole, at) === undefined) continue
    const where = `${operation.name} body /${at.join('/')}${own === undefined ? ' (left out before)' : ''}`
    if (own !== undefined) await control(run, recording, where)
    const attempt = async (id: string): Promise<string> => {
      const valid = await recording.make()
      return plain(
        await run.look(
          where,
          await run.attacker.send(operation, { path: valid.path, body: put(valid.body, id) }),
          id
        ),
        id
      )
    }
    const expected = await attempt(newId())
    run.found.positions.add(where)
    if (expected.startsWith('2')) {
      run.found.faults.push(`${where}: an id that nothing has is taken: ${expected.slice(0, 300)}`)
      continue
    }
    const kin = [
      ...theirs.map(r => standsAt(r.sent.body, at)),
      run.victim.recorder.known(String(at.at(-1))),
      ...run.victim.places
    ]
    for (const id of new Set(
      kin.filter(
        (id): id is string => typeof id === 'string' && id !== own && run.victim.ids.has(id)
      )
    )) {
      const got = await attempt(id)
      if (got !== expected) {
        run.found.faults.push(
          `${where}: ${id} of the victim is answered ${got.slice(0, 300)} instead of ${expected.slice(0, 300)}`
        )
      }
    }
  }
  const [first] = theirs
  if (first && operation.route.idempotency !== 'none') {
    const answer = await run.look(
      `${operation.name} with the victim's key`,
      await run.attacker.send(operation, await recording.make(), { 'idempotency-key': first.key })
    )
    if (answer.headers['idempotent-replayed'] !== undefined) {
      run.found.faults.push(
        `${operation.name}: the victim's Idempotency-Key is answered with the victim's answer`
      )
    }
    run.found.positions.add(`${operation.name} idempotency key`)
  }
}

/** The same request with the attacker's own id must go well, else its refusals prove nothing. */
async function control(run: Run, recording: Recording, where: string): Promise<void> {
  const answer = await run.look(
    where,
    await run.attacker.send(recording.operation, await recording.make())
  )
  if (statusOf(answer) >= 300) {
    run.found.faults.push(
      `${where}: a valid request is answered ${answer.statusCode} ${answer.body.slice(0, 300)}, so its refusals prove nothing`
    )
  }
}
