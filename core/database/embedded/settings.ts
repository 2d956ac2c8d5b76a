import { hasRoomForSocket } from './socket.ts'

/** Server settings of the embedded PostgreSQL, by PostgreSQL's own names. */
export type ServerSettings = Record<string, string>

const always: ServerSettings = {
  shared_buffers: '256MB',
  max_connections: '200',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  // A young database has no statistics, and plans without them can be far off: look soon.
  autovacuum_naptime: '15s',
  fsync: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // The log would otherwise keep values of parameters, which may be personal data.
  log_parameter_max_length_on_error: '0'
}

/**
 * The server's arguments. The loopback address, the port and the place of the socket file cannot be
 * overridden. The socket lies in the data folder, which is closed to all but the server's account.
 */
export function serverArguments(
  dataDir: string,
  port: number,
  settings: ServerSettings = {}
): string[] {
  const fixed: ServerSettings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: hasRoomForSocket(dataDir, port) ? dataDir : '',
    unix_socket_permissions: '0700'
  }
  const all = Object.entries({ ...always, ...settings, ...fixed })
  return ['-D', dataDir, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
