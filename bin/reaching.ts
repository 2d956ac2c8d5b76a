/**
 * Why a server is not reached, by the code of Node or PostgreSQL, and the fix. `VARIABLE` stands
 * for where its address comes from.
 */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there: start PostgreSQL, or correct VARIABLE.',
  ENOTFOUND: 'no such host is known: correct VARIABLE.',
  EAI_AGAIN:
    'the name of the host could not be looked up: correct VARIABLE, or wait for the network.',
  ETIMEDOUT: 'it does not answer: correct VARIABLE, or open the way to it.',
  EHOSTUNREACH: 'there is no way to it: correct VARIABLE, or open the way to it.',
  ECONNRESET:
    'it broke the connection off: VARIABLE may be the address of something else than PostgreSQL.',
  '28P01':
    'it refuses the password: correct VARIABLE. Those of stoa_app and stoa_relay are derived from STOA_SECRET, and "stoa migrate" sets them.',
  28000: 'it refuses this user: correct VARIABLE, or let the user in (pg_hba.conf).',
  '3D000': 'it has no such database: make it (createdb), or correct VARIABLE.',
  53300: 'it has no connection left: raise its max_connections, or lower DATABASE_POOL.',
  '57P03': 'it is starting or stopping: start again in a moment.'
}

/**
 * Runs the first attempt to reach the database; a failure says what to do. The address is named as
 * far as the error names it: never the password.
 * @param variable where the address comes from
 * @throws Error with a sentence; `code` is that of the cause
 */
export async function reaching<T>(variable: string, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const reason = REASONS[code]?.replaceAll('VARIABLE', variable)
    throw Object.assign(
      new Error(
        `The database at ${variable} cannot be reached (${message === '' ? code : message}): ${reason ?? `look at it, or correct ${variable}.`}`,
        { cause: error }
      ),
      { code }
    )
  }
}
