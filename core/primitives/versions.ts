import semver from 'semver'

/** True when a version lies in a range (semantic versioning 2.0.0, npm's range syntax). */
export const satisfies = (version: string, range: string): boolean =>
  semver.satisfies(version, range)
