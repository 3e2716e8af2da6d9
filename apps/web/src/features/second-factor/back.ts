import { useQueryClient } from '@tanstack/react-query'
import { useTellDone } from '../../ui/done.ts'
import { secondFactorQuery } from './queries.ts'

const security = '/account/security'
export const back = { to: security, text: 'Back to your sign-in and security' }

/** The page of all of it, read anew, with what was done. */
export function useBackWith(): (done: string) => void {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return (done) => {
    void queryClient.invalidateQueries({ queryKey: secondFactorQuery().queryKey })
    void queryClient.invalidateQueries({ queryKey: ['sessions'] })
    tellDone(done, security)
  }
}
