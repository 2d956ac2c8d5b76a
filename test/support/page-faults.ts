import type { Page } from 'playwright-core'

// What is wrong with a page as it stands, told so that one finds it. Each function runs in the page.

const SHARED = `
  const named = element => element.tagName.toLowerCase() + (element.className && typeof element.className === 'string' ? '.' + element.className.trim().split(/\\s+/).slice(0, 2).join('.') : '') + ' “' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) + '”'
  const isShown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0
  const isFocusable = element => element.tabIndex >= 0 && !element.disabled && isShown(element) && element.closest('[inert]') === null
  const scrolls = element => { for (let at = element.parentElement; at !== null && at !== document.documentElement; at = at.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true; return false }
`

/** What stands over the edge of the screen, sideways. */
export const overTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {${SHARED}
    // Where Mantine measured a text keeps the width of the window of that moment.
    document.querySelectorAll('body > textarea[aria-hidden=true]').forEach(one => one.remove())
    const { clientWidth } = document.documentElement
    const faults = [...document.body.querySelectorAll('*')]
      .filter(element => isShown(element) && !scrolls(element) && !element.matches('.skip, .skip *'))
      .filter(element => { const { left, right, width } = element.getBoundingClientRect(); return width > 1 && (right > clientWidth + 1 || left < -1) })
      .map(element => named(element) + ' stands over the edge')
    if (document.documentElement.scrollWidth > clientWidth + 1) faults.push('the page scrolls sideways: ' + [...document.querySelectorAll('*')].filter(element => { const { left, right } = element.getBoundingClientRect(); return right > clientWidth + 1 || left < -1 }).map(named).slice(0, 4).join(', '))
    return faults.slice(0, 3)
  })()`)

/** What a finger is to meet and is smaller than 44 px: buttons of the head, of empty places, of bars. */
export const tooSmallForFingers = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {${SHARED}
    return [...document.querySelectorAll('.page-head a, .page-head button, .empty .button, .button.main, .save-bar button, .tabs a, .tabs button, .list-foot .button, .views button, .views a, .tools button')]
      .filter(isShown)
      .filter(element => {
        const { width, height } = element.getBoundingClientRect()
        const around = getComputedStyle(element, '::after')
        const more = around.position === 'absolute' ? Math.max(0, -2 * parseFloat(around.top) || 0) : 0
        return height + more < 43.5 || width + more < 24
      })
      .map(element => { const { width, height } = element.getBoundingClientRect(); return named(element) + ' is ' + Math.round(width) + ' × ' + Math.round(height) })
  })()`)

/**
 * Presses Tab through what the page shows: what is not reached, what is out of order, and where one does
 * not see that one is there.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const count = (await page.evaluate(`(() => {${SHARED}
    const main = document.querySelector('#main')
    const inMain = [...main.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(isFocusable)
    // Of radio buttons with one name Tab reaches one.
    const wanted = inMain.filter(element => element.type !== 'radio' || element === (inMain.find(one => one.type === 'radio' && one.name === element.name && one.checked) ?? inMain.find(one => one.type === 'radio' && one.name === element.name)))
    const reached = []
    const unseen = []
    globalThis.tabbed = { wanted, reached, unseen }
    globalThis.onTab = event => {
      reached.push(event.target)
      const styles = [event.target, event.target.parentElement, event.target.labels?.[0]].filter(Boolean).map(element => getComputedStyle(element))
      const ring = ({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      const edge = event.target.matches('input, select, textarea') && styles.some(style => style.borderTopColor !== globalThis.tabbed.border)
      if (!styles.some(ring) && !edge) unseen.push(event.target)
    }
    main.addEventListener('focusin', globalThis.onTab)
    const tabIndex = main.getAttribute('tabindex')
    main.tabIndex = -1
    main.focus()
    if (tabIndex === null) main.removeAttribute('tabindex')
    reached.length = unseen.length = 0
    // A date is several places to stand in.
    return wanted.length + 4 * wanted.filter(element => /^(date|time)/.test(element.type)).length
  })()`)) as number
  for (let i = 0; i < count + 1; i++) await page.keyboard.press('Tab')
  return page.evaluate(`(() => {${SHARED}
    const { wanted, reached, unseen } = globalThis.tabbed
    document.querySelector('#main').removeEventListener('focusin', globalThis.onTab)
    document.activeElement?.blur()
    const faults = wanted.filter(element => element.isConnected && !reached.includes(element)).map(element => named(element) + ' is not reached by Tab')
    const order = reached.filter(element => wanted.includes(element))
    for (let i = 1; i < order.length; i++) if (!(order[i - 1].compareDocumentPosition(order[i]) & 4)) faults.push(named(order[i]) + ' comes after ' + named(order[i - 1]))
    return [...faults, ...unseen.map(element => named(element) + ' does not show that it has the focus')].slice(0, 5)
  })()`)
}
