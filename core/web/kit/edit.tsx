import { Suspense, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form'
import { newKey } from '../api/client.ts'
import { fieldErrors, Refused, Unreachable } from '../api/problem.ts'
import { kitWords } from '../kit-words.ts'
import { fieldAt, type Fields } from './edit-fields.ts'
import { Merge, type Side } from './merge.tsx'
import { SaveBar } from './save-bar.tsx'
import {
  differences,
  same,
  threeWay,
  withValue,
  type Conflict
} from '../../primitives/three-way.ts'
import { said } from './toast.ts'

export type { Field, Fields } from './edit-fields.ts'

interface Versioned {
  version: number
}
type FormValues = Record<string, unknown>

/** What is to be saved. */
export interface Saving<R, V> {
  values: V
  /** The fields that differ from what the server has: the body of a PATCH. */
  changed: Partial<V>
  /** What the server had when the form was filled; undefined when it is made. */
  resource: R | undefined
  /** For the header `if-match`; empty when it is made. */
  ifMatch: string
  /** For the header `idempotency-key`: the same for each try of the same values. */
  key: string
}

export interface EditOptions<R extends Versioned, V extends object> {
  /** What the server has; undefined: it is about to be made. */
  resource: R | undefined
  /** What the form shows of it. Rows of a list are objects with an id; other objects are not nested. */
  valuesOf(resource: R | undefined): V
  /** The fields' names, for who has to choose between two values. */
  fields: Fields<V>
  /** Rules of the form itself; everything else is the API's word. */
  validate?: UseFormInput<V>['validate']
  save(saving: Saving<R, V>): Promise<R>
  /** The newest, asked for when somebody else has saved meanwhile. */
  load?(): Promise<R>
  onSaved?(saved: R): void
  /** The field to which a refusal belongs that names none: { 'catalog.sku-taken': 'sku' }. */
  fieldOfCode?: Record<string, string | ((facts: Record<string, unknown>, values: V) => string)>
  /** The form's field for one of the API, where it is called otherwise there. */
  fieldOf?(apiField: string): string
}

export interface Edit<V extends object> {
  /** Mantine's form: `form.getInputProps('name')`. */
  form: UseFormReturnType<V>
  /** How many fields differ from what the server has. */
  changes: number
  busy: boolean
  /** Why it was not saved, when no field is at fault. */
  fault: string | null
  submit(): void
  discard(): void
  /** Fields that somebody else changed meanwhile, too: drawn by EditBar and EditDialog. */
  question: {
    conflicts: Conflict[]
    take(choice: Record<string, Side>): void
    leave(): void
  } | null
  fields: Fields<V>
}

const TRIES = 4
const isStale = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === 'stoa.stale-version'
const nameOf = ({ path }: Pick<Conflict, 'path'>): string => path.join('.')

/**
 * A form for a resource at a version, or for a new one. Counts what differs, sends `if-match`, puts
 * the API's errors at their fields. When somebody else has saved first it loads the newest, keeps
 * what only one side changed, and asks about the rest. Stand it under a `key` with the resource's id.
 */
export function useEdit<R extends Versioned, V extends object>(
  options: EditOptions<R, V>
): Edit<V> {
  const { resource, valuesOf, save, load, onSaved, fieldOfCode = {}, fieldOf } = options
  const words = kitWords.use()
  const [base, setBase] = useState(resource)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [broken, setBroken] = useState<{ error: unknown } | null>(null)
  if (broken !== null) throw broken.error
  const [merging, setMerging] = useState<{ newest: R; merged: V; conflicts: Conflict[] } | null>(
    null
  )
  const form = useForm<V>({
    initialValues: valuesOf(base),
    validate: options.validate ?? {},
    // Not every input of Mantine's says it by itself.
    enhanceGetInputProps: ({ form: { errors }, field }) =>
      errors[String(field)] == null ? {} : { 'aria-invalid': true }
  })
  const before = valuesOf(base)
  const changes = differences(before, form.values).length
  const key = useRef<{ of: unknown; key: string }>({ of: null, key: '' })

  const show = (values: V): void => form.setValues(values)
  const adopt = (newest: R | undefined, values: V): void => {
    setBase(newest)
    show(values)
    form.clearErrors()
    setFault(null)
  }
  useEffect(() => {
    // A newer one came by itself, and nothing of it has been touched here.
    if (resource !== undefined && resource.version !== base?.version && changes === 0 && !busy) {
      adopt(resource, valuesOf(resource))
    }
  }, [resource?.version])

  async function saveAt(at: R | undefined, values: V, tries = 1): Promise<void> {
    const was = valuesOf(at)
    const isMerged = tries > 1
    const changed = Object.fromEntries(
      Object.entries(values).filter(([name, value]) => !same((was as FormValues)[name], value))
    ) as Partial<V>
    if (!same(key.current.of, values)) key.current = { of: values, key: newKey() }
    let saved: R
    try {
      const ifMatch = at === undefined ? '' : `"${at.version}"`
      saved = await save({ values, changed, resource: at, ifMatch, key: key.current.key })
    } catch (error) {
      if (!isStale(error) || load === undefined || at === undefined || tries === TRIES) throw error
      return together(at, await load(), tries)
    }
    // What was typed while it was on its way stays.
    const { merged } = threeWay(values, form.getValues(), valuesOf(saved))
    flushSync(() => adopt(saved, at === undefined ? valuesOf(saved) : merged))
    if (at !== undefined) said(isMerged ? words.savedTogether : words.saved)
    onSaved?.(saved)
  }

  function ended(saved: R): void {
    said(words.saved)
    onSaved?.(saved)
  }

  async function together(at: R, newest: R, tries: number): Promise<void> {
    const theirs = valuesOf(newest)
    // Of what stands there now: something may have been typed meanwhile.
    const { merged, conflicts } = threeWay(valuesOf(at), form.getValues(), theirs)
    if (conflicts.length > 0) return setMerging({ newest, merged, conflicts })
    adopt(newest, merged)
    // It was taken before, and only the answer was lost; or somebody wrote the same.
    if (same(merged, theirs)) return ended(newest)
    await saveAt(newest, merged, tries + 1)
  }

  const attempt = async (run: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFault(null)
    form.clearErrors()
    try {
      await run()
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }

  function refuse(error: unknown): void {
    if (error instanceof Unreachable) return setFault(words.unreachable)
    // A fault of the page's own code is not the line's: it goes to the fence around the page.
    if (!(error instanceof Refused)) return setBroken({ error })
    const { code, facts = {} } = error.problem
    const named = Object.entries(fieldErrors(error.problem)).map(
      ([field, message]): [string, string] => [fieldOf?.(field) ?? field, message]
    )
    const belongs = fieldOfCode[code]
    const own = typeof belongs === 'function' ? belongs(facts, form.getValues()) : belongs
    const errors: Array<[string, string]> = own === undefined ? named : [[own, error.message]]
    const known = errors.filter(([field]) => (field.split('.')[0] ?? '') in form.getValues())
    showErrors(Object.fromEntries(known))
    const [lost] = errors.filter(one => !known.includes(one))
    setFault(known.length > 0 ? null : (lost?.[1] ?? error.message))
  }

  function showErrors(errors: Record<string, string>): void {
    // Whoever sees what is wrong may mend it and send it again at once.
    flushSync(() => {
      setBusy(false)
      form.setErrors(errors)
    })
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  function submit(): void {
    if (busy) return
    const { hasErrors, errors } = form.validate() as { hasErrors: boolean; errors: object }
    const unread = Object.fromEntries(
      unreadable(form.getValues()).map(path => [path, words.notAnAmount])
    )
    if (hasErrors || Object.keys(unread).length > 0) {
      return showErrors({ ...(errors as Record<string, string>), ...unread })
    }
    void attempt(() => saveAt(base, form.getValues()))
  }

  return {
    form,
    changes,
    busy,
    fault,
    fields: options.fields,
    submit,
    discard: () => adopt(resource ?? base, valuesOf(resource ?? base)),
    question: merging && {
      conflicts: merging.conflicts,
      leave: () => setMerging(null),
      take: choice => {
        const { newest, merged, conflicts } = merging
        const values = conflicts
          .filter(conflict => choice[nameOf(conflict)] === 'theirs')
          .reduce((all, { path, theirs }) => withValue(all, path, theirs), merged)
        setMerging(null)
        adopt(newest, values)
        if (same(values, valuesOf(newest))) return ended(newest)
        void attempt(() => saveAt(newest, values, 2))
      }
    }
  }
}

/** Where no amount could be read, as the form names it: «variants.0.priceMinor». */
function unreadable(value: unknown, at = ''): string[] {
  if (Number.isNaN(value)) return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) =>
    unreadable(below, at === '' ? key : `${at}.${key}`)
  )
}

/** The save bar of a form, and the question when somebody else changed the same fields. */
export function EditBar<V extends object>({ edit, save }: { edit: Edit<V>; save?: string }) {
  return (
    <>
      <SaveBar
        changes={edit.changes}
        errors={Object.keys(edit.form.errors).length}
        fault={edit.fault}
        busy={edit.busy}
        save={save}
        onSave={edit.submit}
        onDiscard={edit.discard}
      />
      <MergeQuestion edit={edit} />
    </>
  )
}

export function MergeQuestion<V extends object>({ edit }: { edit: Edit<V> }) {
  const words = kitWords.use()
  const { question, fields, form } = edit
  if (question === null) return null
  const differing = question.conflicts.map(({ path, before, mine, theirs }) => {
    const { label, show } = fieldAt(fields, form.values, path, words)
    const key = nameOf({ path })
    return { key, label, before: show(before), mine: show(mine), theirs: show(theirs) }
  })
  return (
    <Suspense>
      <Merge differences={differing} onTake={question.take} onClose={question.leave} />
    </Suspense>
  )
}
