import { Ajv } from 'ajv'
import type { FastifyInstance } from 'fastify'
import { formats } from './formats.ts'

/** Unknown fields are refused, not dropped. Only what comes as text anyway (path, query) is turned into numbers and booleans. */
export function compileValidators (app: FastifyInstance): void {
  const options = { removeAdditional: false, useDefaults: true, allErrors: true, formats, strict: false } as const
  const json = new Ajv(options)
  const text = new Ajv({ ...options, coerceTypes: 'array' })
  app.setValidatorCompiler(({ schema, httpPart }) => {
    if (httpPart === 'headers') return () => true // declared for the reference; what is read of them is checked where it is read
    return (httpPart === 'body' ? json : text).compile(schema)
  })
}
