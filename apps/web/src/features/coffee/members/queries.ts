import { type CoffeeMember, listCoffeeMembers } from '@elevate/contracts/coffee-members'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export type MemberFilters = { state?: CoffeeMember['state']; search?: string }

/** Who takes part, by name, a page at a time. */
export const membersQuery = (organisationId: string, filters: MemberFilters) =>
  infiniteQueryOptions({
    queryKey: ['coffee', 'members', organisationId, filters],
    queryFn: ({ pageParam, signal }) =>
      call(listCoffeeMembers, {
        query: { organisationId, ...filters, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** Everybody who takes part: for choosing a person and for counting how they are told. */
export const allMembersQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['coffee', 'all-members', organisationId],
    queryFn: async ({ signal }) => {
      const members: CoffeeMember[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const after: { cursor?: string } = cursor === '' ? {} : { cursor }
        const page = await call(listCoffeeMembers, { query: { organisationId, limit: 100, ...after }, signal })
        members.push(...page.items)
        cursor = page.nextCursor
      }
      return members
    },
  })
