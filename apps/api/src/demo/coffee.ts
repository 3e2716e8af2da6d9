import type { Deps } from '../deps.ts'

export type DemoCoffee = { organisationId: string; coordinatorId: string; memberIds: string[]; today: string }

export const loadDemoCoffee = async (_deps: Deps, _programme: DemoCoffee): Promise<void> => {}
