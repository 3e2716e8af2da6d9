import { useSearchParams } from 'react-router'
import { FilterPanel } from '../../ui/FilterPanel.tsx'

/** From so many groups on nobody wants to read all of them to find one person. */
const worthFinding = 50

/** Finds the group of one person among many; the name stands in the address. */
export function FindGroup({ groupCount }: { groupCount: number }) {
  return groupCount < worthFinding ? null : <FilterPanel filters={filters} />
}

const filters = [{ kind: 'text', name: 'search', label: 'Find the group of somebody, by name' }] as const

/** The name that is looked for; undefined where none is. */
export function useSoughtName(): string | undefined {
  const [search] = useSearchParams()
  return search.get('search')?.trim() || undefined
}
