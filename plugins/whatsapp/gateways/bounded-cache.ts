/**
 * A cache as Baileys takes them: a time to live, and no more than so many entries, the oldest leave
 * first.
 */
export class BoundedCache {
  private readonly entries = new Map<string, { value: unknown; until: number }>()

  constructor(
    private readonly ttlMs: number,
    private readonly most: number
  ) {}

  get<T>(key: string): T | undefined {
    const entry = this.entries.get(key)
    if (entry === undefined) return undefined
    if (entry.until > Date.now()) return entry.value as T
    this.entries.delete(key)
    return undefined
  }

  set(key: string, value: unknown): void {
    this.entries.delete(key)
    this.entries.set(key, { value, until: Date.now() + this.ttlMs })
    if (this.entries.size <= this.most) return
    const [oldest] = this.entries.keys()
    if (oldest !== undefined) this.entries.delete(oldest)
  }

  del(key: string): void {
    this.entries.delete(key)
  }

  flushAll(): void {
    this.entries.clear()
  }
}
