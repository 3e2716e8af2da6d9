import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTellDone } from '../../ui/done.ts'
import { refreshMentoring } from './queries.ts'

/** A button that does something in mentoring: then everything is read again, and the page says what was done. */
export function useAct<T>(act: () => Promise<T>, done: (result: T) => { text: string; to?: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      await refreshMentoring(queryClient)
      const { text, to } = done(result)
      tellDone(text, to)
    },
    onError: () => refreshMentoring(queryClient),
  })
}
