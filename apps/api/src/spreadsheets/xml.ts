import { SaxesParser } from 'saxes'
import { Unreadable } from './refusal.ts'

export type XmlHandlers = {
  /** Names come without their namespace prefix. */
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads one part of a workbook. A document type is refused, so no entity can be declared, and the parser knows only
 * the five that XML has; nothing is ever fetched.
 */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new Unreadable('damaged')
  })
  parser.on('error', () => {
    throw new Unreadable('damaged')
  })
  parser.on('opentag', (tag) => handlers.open?.(local(tag.name), tag.attributes))
  parser.on('closetag', (tag) => handlers.close?.(local(tag.name)))
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('cdata', (text) => handlers.text?.(text))
  parser.write(xml).close()
}
