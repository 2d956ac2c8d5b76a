declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http'

  class S3rver {
    constructor(options: {
      address: string
      port: number
      directory: string
      silent: boolean
      configureBuckets: Array<{ name: string }>
    })
    readonly httpServer: Server
    run(): Promise<unknown>
    close(): Promise<void>
  }
  export { S3rver as default }
}
