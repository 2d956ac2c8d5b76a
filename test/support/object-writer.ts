import { diskStorage } from '../../core/storage/disk.ts'

// A process that writes objects one after the other, each of one byte many times over, until it is
// killed: storage.test.ts looks at what it left. Its arguments: the folder, and how long they are.

const [folder = '', size = '0'] = process.argv.slice(-2)
const storage = diskStorage(folder)
for (let n = 0; ; n++) {
  await storage.put(`objects/${n}`, Buffer.alloc(Number(size), n % 256), 'image/webp')
  process.send?.(n)
}
