/** `stoa/testing/storage`: a server that speaks S3, for what lies outside the database. */
export { s3Server, type S3Server } from '../s3-server.ts'
