/// <reference lib="dom" />
export type Stop = {
  what: string
  /** The same for the same element: a second visit means once around. */
  key: string
  top: number
  left: number
  isCovered: boolean
  isInside: boolean
}

/** Where the focus is. */
export const focusNow = (): Stop | undefined => {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return undefined
  // Numbered as they are met: places in the document shift while something is told.
  const page = window as unknown as { met?: Element[] }
  page.met = page.met ?? []
  if (!page.met.includes(element)) page.met.push(element)
  const label = element.matches('[type=radio], [type=checkbox]') ? (element as HTMLInputElement).labels?.[0] : undefined
  // A link that goes over two lines is where its first line is.
  const shown = label ?? element
  const { top, left, width, height, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect()
  const isInside = bottom > 0 && top < innerHeight
  const middle = document.elementFromPoint(left + width / 2, Math.min(Math.max(top + height / 2, 1), innerHeight - 1))
  const isItself = [element, shown].some((each) => each.contains(middle) || middle?.contains(each) === true)
  return {
    what: `${element.tagName.toLowerCase()} "${(element.ariaLabel ?? shown.textContent).trim().slice(0, 50)}"`,
    key: String(page.met.indexOf(element)),
    top: Math.round(top + scrollY),
    left: Math.round(left),
    isCovered: !isItself && isInside,
    isInside,
  }
}

/** Whether that can be seen, with the colours of the page and with the few of the system. */
export const focusIsSeen = (): boolean => {
  const element = document.activeElement
  if (element === null || element === document.body) return true
  const label = element.matches('[type=radio], [type=checkbox]') ? (element as HTMLInputElement).labels?.[0] : undefined
  const styles = [getComputedStyle(element), getComputedStyle(element, '::before')]
  if (label) styles.push(getComputedStyle(label, '::before'))
  const outlined = styles.filter(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px')
  // An outline that is transparent is there in forced colours; the shadow is there in all others.
  const isColoured = outlined.some(({ outlineColor }) => !/, 0\)$|transparent/.test(outlineColor))
  return outlined.length > 0 && (isColoured || styles.some(({ boxShadow }) => boxShadow !== 'none'))
}

/** What can be operated, as many as the keyboard has to reach. A group of radios is one stop. */
export const countOperable = (): number => {
  const groups = new Set<string>()
  let count = 0
  const all = document.querySelectorAll<HTMLElement>(
    'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]',
  )
  for (const element of all) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled') || element.tabIndex < 0)
      continue
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (groups.has(element.name)) continue
      groups.add(element.name)
    }
    count += 1
  }
  return count
}
