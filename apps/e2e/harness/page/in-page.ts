/// <reference lib="dom" />
/** Functions that run in the page itself: each stands alone, for nothing outside it travels there. */

/** Headings, landmarks, language and tables, as somebody who listens meets them. */
export const structureFaults = (): string[] => {
  const shown = (element: Element) => element.checkVisibility()
  const faults: string[] = []
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(shown)
  const levels = headings.map(({ tagName }) => Number(tagName[1]))
  const firsts = levels.filter((level) => level === 1).length
  if (firsts !== 1) faults.push(`${firsts} headings of the first level`)
  const inMain = headings.filter((heading) => heading.closest('main'))
  inMain.forEach((heading, index) => {
    const before = inMain[index - 1]
    const jump = Number(heading.tagName[1]) - Number(before?.tagName[1] ?? 1)
    if (jump > 1) faults.push(`"${heading.textContent}" skips a level after "${before?.textContent}"`)
  })
  for (const name of ['header', 'main', 'footer'])
    if ([...document.querySelectorAll(name)].filter(shown).length < 1) faults.push(`no ${name}`)
  if ([...document.querySelectorAll('main')].filter(shown).length > 1) faults.push('more than one main')
  if (!document.documentElement.lang.startsWith('en')) faults.push('no language')
  for (const table of [...document.querySelectorAll('table')].filter(shown)) {
    const isNamed = table.caption?.textContent?.trim() || table.getAttribute('aria-labelledby') || table.ariaLabel
    if (!isNamed) faults.push(`a table without a caption: ${table.textContent?.slice(0, 60)}`)
    if (!table.querySelector('th')) faults.push(`a table without headings: ${table.textContent?.slice(0, 60)}`)
  }
  return faults
}

/** What moves although the person asked for no motion. */
export const motionFaults = (): string[] =>
  document.getAnimations().map((animation) => {
    const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null
    return `moves although motion is reduced: ${target?.outerHTML.slice(0, 100)}`
  })

/** What cannot be told apart once the system's few colours replace those of the page. */
export const forcedColourFaults = (): string[] => {
  const faults: string[] = []
  for (const control of document.querySelectorAll<HTMLElement>('button, .nhsuk-button, input, select, textarea')) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue
    if (control.matches('[type=radio], [type=checkbox], [type=hidden], [type=file]')) continue
    const { borderTopWidth, borderTopStyle, textDecorationLine, outlineStyle } = getComputedStyle(control)
    const hasEdge = (borderTopStyle !== 'none' && borderTopWidth !== '0px') || outlineStyle !== 'none'
    if (!hasEdge && !textDecorationLine.includes('underline'))
      faults.push(`no edge in forced colours: ${control.outerHTML.slice(0, 100)}`)
  }
  return faults
}

/** What paper would show that is for the screen alone. */
export const screenOnlyOnPaper = (): string[] => {
  const onlyForScreens =
    '.nhsuk-header__navigation, .nhsuk-header__account, .nhsuk-skip-link, .nhsuk-button, .nhsuk-back-link'
  return [...document.querySelectorAll(onlyForScreens)]
    .filter((element) => element.checkVisibility())
    .map((element) => `on paper: ${element.outerHTML.slice(0, 80)}`)
}

/** What paper would cut off: nobody can scroll there. */
export const cutOnPaper = (): string[] => {
  const isCut = (element: HTMLElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const across = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    return across || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
  }
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => element.checkVisibility() && element.clientWidth > 1)
    .filter((element) => !element.closest('input, textarea, select, svg, .nhsuk-u-visually-hidden'))
    .filter(isCut)
    .map((element) => `cut off on paper: ${element.outerHTML.slice(0, 100)}`)
}

/** Whatever about a person a browser could fill in for them (WCAG 1.3.5). */
export const unnamedPersonalFields = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('main input')]
    .filter(
      (input) => input.checkVisibility() && !input.matches('[type=radio],[type=checkbox],[type=search],[type=file]'),
    )
    .filter((input) =>
      /e-?mail|phone|mobile|first name|given name|family name|last name|postcode|address|password|date of birth/i.test(
        input.labels?.[0]?.textContent ?? '',
      ),
    )
    .filter((input) => !input.autocomplete)
    .map((input) => `no autocomplete: ${input.labels?.[0]?.textContent}`)

/**
 * Where there is nothing yet: what leaves somebody without a word about what comes here or what to do. A heading says
 * what is missing; a sentence, a link or a button below it says how that changes.
 */
export const emptyFaults = (): string[] => {
  const shown = (element: Element) => element.checkVisibility()
  const all = (selector: string) => [...document.querySelectorAll(`main ${selector}`)].filter(shown)
  const textOf = (element: Element | null) => element?.textContent?.trim() ?? ''
  const saysNothing = (empty: Element): boolean => {
    const rest = [...empty.children].slice(1)
    return !rest.some((part) => part.matches(':has(a, button), a, button') || textOf(part).split(/\s+/).length >= 6)
  }
  const isFollowed = (heading: Element): boolean => {
    const next = heading.nextElementSibling
    return next !== null && shown(next) && (!/^H[1-6]$/.test(next.tagName) || next.tagName > heading.tagName)
  }
  return [
    ...all('table:not(:has(tbody tr))').map((table) => `a table without rows: ${textOf(table).slice(0, 60)}`),
    ...all('ul:empty, ol:empty, dl:empty').map(({ tagName }) => `an empty ${tagName.toLowerCase()}`),
    ...all('.app-empty')
      .filter(saysNothing)
      .map((empty) => `does not say what to do: ${textOf(empty)}`),
    ...all('h2, h3')
      .filter((heading) => !heading.matches('.app-empty *') && !isFollowed(heading))
      .map((heading) => `nothing below "${textOf(heading)}"`),
    ...all('p, td, dd, li')
      .filter((element) =>
        /^(no (results|items|data|entries)|nothing( found)?|n\/a|empty|none yet)\.?$/i.test(textOf(element)),
      )
      .map((element) => `says no more than "${textOf(element)}"`),
  ]
}
