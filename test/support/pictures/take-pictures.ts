// What `npm run pictures` runs: the pictures of README.md, taken of a real instance.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { DESKTOP, startChromium } from '../chromium.ts'
import { fillShop, type FilledShop } from './fill-shop.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
/** A page of them is read over slow lines, too. */
const LARGEST = 150_000

const HELP = `npm run pictures -- [options]

  --to <folder>   where they are written (docs/pictures)
  --help          this

Starts an instance with a PostgreSQL of its own in a temporary folder, opens a shop with sample
goods and two days of sales, and takes pictures of the console's home and of the till in Chromium
(apt-get install chromium-headless-shell, or STOA_TEST_CHROMIUM). Takes about half a minute.`

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: join(ROOT, 'docs/pictures') },
    help: { type: 'boolean', default: false }
  }
})
if (values.help) process.stdout.write(`${HELP}\n`)
else await takePictures(resolve(values.to))

async function takePictures(folder: string): Promise<void> {
  const browser = await startChromium()
  if (browser === null) {
    throw new Error(
      'There is no Chromium: apt-get install chromium-headless-shell, or name one in STOA_TEST_CHROMIUM.'
    )
  }
  const instance = await startStoa()
  try {
    const shop = await fillShop(instance.address)
    const context = await browser.newContext({
      ...DESKTOP,
      deviceScaleFactor: 2,
      locale: 'en-GB',
      reducedMotion: 'reduce'
    })
    const page = await context.newPage()
    await mkdir(folder, { recursive: true })
    await logIn(page, instance.address, shop)
    await page.getByRole('link', { name: /^Takings/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await write(folder, 'home', await page.screenshot())
    await page.goto(`${instance.address}/till`)
    await page.getByLabel('Cash in the drawer').fill('10000')
    await page.keyboard.press('Enter')
    for (const name of ['Cappuccino', 'Butter croissant', 'Cappuccino', 'Lemonade']) {
      await page
        .locator('.tile', { hasText: new RegExp(name, 'i') })
        .first()
        .click()
    }
    await page.locator('.line').nth(2).waitFor()
    await page.waitForLoadState('networkidle')
    await write(folder, 'till', await page.screenshot())
  } finally {
    await Promise.all([browser.close(), instance.stop()])
  }
}

async function logIn(page: Page, address: string, { email, password }: FilledShop): Promise<void> {
  await page.goto(`${address}/log-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
}

async function write(folder: string, name: string, png: Buffer): Promise<void> {
  const small = await sharp(png).resize(1600).webp({ quality: 88, effort: 6 }).toBuffer()
  if (small.length > LARGEST) {
    throw new Error(`The picture of ${name} has ${small.length} bytes; ${LARGEST} are allowed.`)
  }
  await writeFile(join(folder, `${name}.webp`), small)
  process.stdout.write(`${join(folder, `${name}.webp`)}: ${small.length} bytes\n`)
}

/** `npm start`, on a database of its own that is gone afterwards. */
async function startStoa(): Promise<{ address: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-pictures-'))
  const { DATABASE_URL: _, REDIS_URL: __, ...environment } = process.env
  const child = spawn(process.execPath, ['bin/stoa.mjs', 'start', '--json'], {
    cwd: ROOT,
    env: { ...environment, STOA_DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit')
  const [said] = (await Promise.race([
    once(child.stdout, 'data'),
    ended.then(([code]) => {
      throw new Error(`Stoa ended with ${code}.`)
    })
  ])) as [Buffer]
  return {
    address: (JSON.parse(said.toString()) as { address: string }).address,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(dataDir, { recursive: true, force: true })
    }
  }
}
