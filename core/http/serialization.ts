import compilerFactory from '@fastify/fast-json-stringify-compiler'

type Factory = ReturnType<typeof compilerFactory>

/**
 * How answers become text: by their schemas, each compiled when it is first used. An instance has
 * hundreds of them, most processes use few, and all together would make a start half as long again.
 * @param atOnce true: at the start, so that one that cannot be compiled is refused there
 */
export const serializers =
  (atOnce: boolean): Factory =>
  (externalSchemas, options) => {
    const compile = compilerFactory()(externalSchemas, options)
    return route => {
      let serialize = atOnce ? compile(route) : undefined
      return data => (serialize ??= compile(route))(data)
    }
  }
