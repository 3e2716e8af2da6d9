import type { SignedIn } from '@elevate/contracts/auth'
import { useNavigate } from 'react-router'
import { queryClient } from '../../app/query-client.ts'
import { signedIn } from '../../app/session/state.ts'
import { productQuery } from '../../product.ts'
import { linkQuery } from './queries.ts'

const open: readonly unknown[] = [productQuery().queryKey[0], linkQuery('').queryKey[0]]

/** Lets somebody in who has just proved who they are, to the page given. */
export function useEnter(): (result: SignedIn, to: string, done?: string) => void {
  const navigate = useNavigate()
  return (result, to, done) => {
    // Nothing that was read before belongs to who is here now, apart from what anybody may read.
    queryClient.removeQueries({ predicate: ({ queryKey }) => !open.includes(queryKey[0]) })
    signedIn(result)
    void navigate(to, { replace: true, state: done === undefined ? null : { done } })
  }
}
