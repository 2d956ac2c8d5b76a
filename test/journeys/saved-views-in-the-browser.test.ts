import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// How a list stands is saved under a name, and found again wherever its owner logs in.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

const VIEWS = '**/api/v1/access/me/list-views*'
const OURS = 'Tea <b>drinkers</b>'

if (browser !== null) {
  const owner = await stoa.signUp()
  const { token } = owner
  for (const name of ['Ana Tea', 'Bo Coffee', 'Cy Tea']) {
    await stoa.ok('POST', '/api/v1/customers/customers', { token, body: { name } })
  }
  const inConsole = (who = owner) => consoleOf(browser, address, who)
  /** The menu of the views, which bears the name of the one in force. */
  const menu = 'button[aria-haspopup=menu]:has-text("Views"), button[aria-label^="Views:"]'

  /** Of an open menu: what the library's own menus always have is left out. */
  const inMenu = (faults: string[]): string[] =>
    faults.filter(fault => !/region|aria-required-children/.test(fault))

  t.test('saved in one browser, chosen in another, changed, and deleted', async t => {
    const { page, go, look, close, complaints } = await inConsole()
    await go('/customers', 'Customers')
    await page.getByRole('link', { name: 'Bo Coffee' }).waitFor()
    await page.getByRole('searchbox').fill('tea')
    await page.waitForURL(/search=tea/)
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menu').getByText('E-mail').click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'E-mail' }).waitFor({ state: 'detached' })

    // By the keyboard alone.
    await page.getByRole('button', { name: 'Views', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Save as a view…' }).waitFor()
    t.strictSame(inMenu(await look('saved-views-none')), [])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.type(OURS)
    t.strictSame(await look('saved-views-new'), [])
    await page.keyboard.press('Enter')
    await page.getByText(`“${OURS}” is saved.`).waitFor()
    await page.getByRole('button', { name: `Views: ${OURS}` }).waitFor()

    const second = await inConsole()
    await second.go('/customers', 'Customers')
    await second.page.getByRole('link', { name: 'Bo Coffee' }).waitFor()
    await second.page.getByRole('columnheader', { name: 'E-mail' }).waitFor()
    await second.page.getByRole('button', { name: 'Views', exact: true }).click()
    await second.page.getByRole('menuitem', { name: OURS, exact: true }).click()
    await second.page.waitForURL(/search=tea/)
    await second.page.getByRole('link', { name: 'Bo Coffee' }).waitFor({ state: 'detached' })
    await second.page.getByRole('columnheader', { name: 'E-mail' }).waitFor({ state: 'detached' })

    // It is searched for something else, and the view takes that.
    await second.page.getByRole('searchbox').fill('cy')
    await second.page
      .getByRole('button', { name: `Views: ${OURS}` })
      .getByText('*')
      .waitFor()
    await second.page.locator(menu).click()
    t.strictSame(inMenu(await second.look('saved-views-changed')), [])
    await second.page.getByRole('menuitem', { name: `Save changes to “${OURS}”` }).click()
    await second.page.getByText(`“${OURS}” is saved.`).waitFor()

    // The first browser has not heard of it: what it says is not put over it.
    await page.locator(menu).click()
    await page.getByRole('menuitem', { name: 'Rename or delete' }).click()
    await dialog.getByLabel('Name').fill('Cy alone')
    await dialog.getByLabel('The list opens with it').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Views: Cy alone' }).waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/access/me/list-views?list=/customers', {
      token
    })
    t.match(items, [
      { name: 'Cy alone', query: 'search=cy', hiddenColumns: ['email'], isDefault: true }
    ])
    t.equal(items.length, 1)

    // From now on the list opens with it; who goes back to what they left finds that.
    await second.go('/customers', 'Customers')
    await second.page.waitForURL(/search=cy/)
    await second.page.getByRole('button', { name: 'Clear filter' }).waitFor({ state: 'detached' })
    await second.page.getByRole('searchbox').fill('')
    await second.page.getByRole('link', { name: 'Bo Coffee' }).click()
    await second.page.getByRole('heading', { name: 'Bo Coffee' }).waitFor()
    await second.page.goBack()
    await second.page.getByRole('link', { name: 'Bo Coffee' }).waitFor()
    t.notMatch(second.page.url(), /search=cy/)

    await second.page.locator(menu).click()
    await second.page.getByRole('menuitem', { name: 'Cy alone' }).click()
    await second.page.waitForURL(/search=cy/)
    await second.page.locator(menu).click()
    await second.page.getByRole('menuitem', { name: 'Rename or delete' }).click()
    const other = second.page.getByRole('dialog')
    await other.waitFor()
    t.strictSame(await second.look('saved-views-one'), [])
    await other.getByRole('button', { name: 'Delete' }).click()
    await second.page.getByText('“Cy alone” is deleted.').waitFor()
    await second.page.getByRole('button', { name: 'Undo' }).click()
    await second.page.getByRole('button', { name: 'Views: Cy alone' }).waitFor()
    await second.page.locator(menu).click()
    await second.page.getByRole('menuitem', { name: 'Rename or delete' }).click()
    await other.getByRole('button', { name: 'Delete' }).click()
    await other.waitFor({ state: 'detached' })
    await second.page.getByRole('button', { name: 'Views', exact: true }).waitFor()
    t.strictSame(
      (await stoa.ok('GET', '/api/v1/access/me/list-views?list=/customers', { token })).items,
      []
    )
    t.strictSame(second.complaints, [])
    t.strictSame(
      complaints.filter(text => !/status of 412/.test(text)),
      []
    )
    await second.close()
    await close()
  })

  t.test('a name that is taken, and a line that is cut, are said where it was asked', async t => {
    const { page, go, close, complaints } = await inConsole()
    const save = async (name: string): Promise<void> => {
      await page.locator(menu).click()
      await page.getByRole('menuitem', { name: 'Save as a view…' }).click()
      await page.getByRole('dialog').getByLabel('Name').fill(name)
      await page.keyboard.press('Enter')
    }
    await go('/customers?state=all', 'Customers')
    await save('All of them')
    await page.getByText('“All of them” is saved.').waitFor()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor({ state: 'detached' })
    await save('ALL OF THEM')
    await dialog.getByText('choose another name').waitFor()
    await page.route(VIEWS, route => route.abort())
    await dialog.getByLabel('Name').fill('Everybody')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('The server did not answer.').waitFor()
    t.equal(await dialog.getByLabel('Name').inputValue(), 'Everybody', 'nothing typed is lost')
    await page.unroute(VIEWS)
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('“Everybody” is saved.').waitFor()

    // Without its views the list is there all the same, and says so where they would stand.
    await page.route(VIEWS, route => route.abort())
    await go('/customers', 'Customers')
    await page.getByRole('link', { name: 'Bo Coffee' }).waitFor()
    await page.locator(menu).click()
    await page.getByText('The server did not answer.').waitFor()
    await page.unroute(VIEWS)
    await page.getByRole('menuitem', { name: 'Try again' }).click()
    await page.getByRole('menuitem', { name: 'Everybody' }).waitFor()
    t.strictSame(
      complaints.filter(text => !/status of 409|net::ERR_FAILED/.test(text)),
      []
    )
    await close()
  })

  t.test('nobody else sees them', async t => {
    const other = await hire(stoa, owner, [{ role: 'manager', companyId: owner.companyId }])
    const { page, go, close } = await inConsole({ ...owner, ...other })
    await go('/customers', 'Customers')
    await page.locator(menu).click()
    await page.getByText('Save how this list stands').waitFor()
    t.equal(await page.getByRole('menuitem').count(), 1)
    await close()
  })
}
