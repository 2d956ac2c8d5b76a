import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toBuffer } from 'qrcode'
import t from 'tap'
import { connect } from '../core/database/connection.ts'
import { openStorage } from '../core/storage/open-storage.ts'
import { ownInstance } from '../test/support/instance.ts'
import { missingPictures } from './missing-pictures.ts'

// `stoa doctor` looks whether pictures are where their rows say.

const stoa = await ownInstance()
const admin = connect(stoa.database.adminUrl, 'missing pictures test')
await admin.connect()
t.teardown(() => admin.end())

t.test('a picture whose object is gone is found', async t => {
  const { token, tenantId, companyId } = await stoa.signUp()
  const { id } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'LAMP', name: 'Lamp', priceMinor: 100 }
  })
  for (const text of ['one', 'two', 'three']) {
    await stoa.ok('POST', `/api/v1/catalog/products/${id}/pictures`, {
      token,
      body: { image: { type: 'image/png', base64: (await toBuffer(text)).toString('base64') } }
    })
  }
  const { config } = stoa.instance
  const look = (placements = ['pool']) => missingPictures(admin, placements, openStorage(config))
  t.strictSame(await look(), { looked: 3, missing: 0 })
  const folder = join(config.STOA_DATA_DIR, 'objects', tenantId, companyId, 'catalog.pictures')
  const large = (await readdir(folder)).filter(name => name.endsWith('.large'))
  await rm(join(folder, large[0] as string))
  t.strictSame(await look(), { looked: 3, missing: 1 })
  t.strictSame(await look(['stoa', 'no_such_schema']), { looked: 0, missing: 0 })
})
