import type { Page } from 'playwright-core'

type Node = {
  nodeId: string
  parentId?: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  properties?: { name: string; value: { value: unknown } }[]
}

const operable = new Set([
  'link',
  'button',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'searchbox',
  'spinbutton',
  'menuitem',
  'tab',
])
const contexts = new Set([
  'navigation',
  'radiogroup',
  'group',
  'row',
  'banner',
  'contentinfo',
  'form',
  'region',
  'search',
])

/** Names that say nothing once they are read out alone, in a list of links or buttons. */
const bare =
  /^(change|edit|view|open|more|show|see|remove|delete|add|details|here|click here|read more|download|choose|select|yes|no|next|previous|undo)$/i

type Control = { role: string; name: string; context: string; goesTo: string }

const controlsIn = (nodes: readonly Node[]): Control[] => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const parentOf = ({ parentId }: Node) => (parentId === undefined ? undefined : byId.get(parentId))
  /** All that is read out on the way to it: the question, its row, its part of the page. */
  const contextOf = (node: Node): string => {
    const names: string[] = []
    for (let at = parentOf(node); at; at = parentOf(at))
      if (contexts.has(at.role?.value ?? '')) names.push(at.name?.value ?? '')
    return names.filter((name) => name !== '').join(' < ') || 'page'
  }
  const urlOf = ({ properties, nodeId }: Node) => properties?.find(({ name }) => name === 'url')?.value.value ?? nodeId
  return nodes
    .filter(({ ignored, role }) => !ignored && operable.has(role?.value ?? ''))
    .map((node) => ({
      role: node.role?.value ?? '',
      name: (node.name?.value ?? '').trim(),
      context: contextOf(node),
      goesTo: String(urlOf(node)),
    }))
}

const faultOf = ({ role, name }: Control): string | undefined => {
  if (name === '') return `a ${role} without a name`
  const isBare = (role === 'link' || role === 'button') && bare.test(name)
  return isBare ? `the ${role} "${name}" does not say what` : undefined
}

/** What somebody who listens meets: each control has a name, and no two that do different things share one. */
export const nameFaults = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }
  await session.detach()
  const controls = controlsIn(nodes)
  const alike = Map.groupBy(controls, ({ role, name, context }) => `${role} "${name}" in ${context}`)
  const shared = [...alike].map(([key, all]) => ({ key, places: new Set(all.map(({ goesTo }) => goesTo)).size }))
  return [
    ...controls.map(faultOf).filter((fault) => fault !== undefined),
    ...shared.filter(({ places }) => places > 1).map(({ key, places }) => `${places} different: ${key}`),
  ]
}
