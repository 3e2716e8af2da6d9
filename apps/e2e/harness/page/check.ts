import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import {
  cutOnPaper,
  forcedColourFaults,
  motionFaults,
  screenOnlyOnPaper,
  structureFaults,
  unnamedPersonalFields,
} from './in-page.ts'
import { keyboardFaults } from './keyboard.ts'
import { nameFaults } from './names.ts'

/** Rules of WCAG 2.2 and of good practice that axe leaves out unless asked. */
const asked = ['target-size', 'label-content-name-mismatch', 'p-as-heading', 'table-fake-caption', 'td-has-header']

export const axeFaults = async (page: Page): Promise<string[]> => {
  const rules = Object.fromEntries(asked.map((id) => [id, { enabled: true }]))
  const { violations } = await new AxeBuilder({ page }).options({ rules }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** 320 pixels are also what a screen of 1280 shows at 400 % zoom (WCAG 1.4.10, Reflow); 256 of 1024 are its height. */
export const zoomed = { width: 320, height: 256 }

const widthFaults = async (page: Page): Promise<string[]> => {
  const wide = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return wide > 0 ? [`${wide} pixels wider than the screen`] : []
}

const onPaper = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' })
  // A sheet of A4 inside its margins.
  await page.setViewportSize({ width: 680, height: 960 })
  return [
    ...(await page.evaluate(screenOnlyOnPaper)),
    ...(await page.evaluate(cutOnPaper)),
    ...(await widthFaults(page)).map((fault) => `on paper ${fault}`),
  ]
}

const inForcedColours = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: null, forcedColors: 'active', reducedMotion: 'reduce' })
  return page.evaluate(forcedColourFaults)
}

/** Everything that can be told from the page as it stands, in every way in which somebody may have it before them. */
export const everythingWrong = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize(zoomed)
  const faults = [
    ...(await axeFaults(page)),
    ...(await widthFaults(page)),
    ...(await page.evaluate(structureFaults)),
    ...(await page.evaluate(motionFaults)),
    ...(await page.evaluate(unnamedPersonalFields)),
    ...(await nameFaults(page)),
    ...(await keyboardFaults(page)),
    ...(await inForcedColours(page)),
    ...(await onPaper(page)),
  ]
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null })
  await page.setViewportSize(zoomed)
  return faults
}
