import * as contract from '@elevate/contracts/tasks'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const taskRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({ ...contract.listTasks, config, handler: ({ context, query }) => service.listTasks(context, query) })
  app.route({ ...contract.countTasks, config, handler: ({ context }) => service.countTasks(context) })
  app.route({
    ...contract.finishTask,
    config,
    handler: ({ context, params }) => service.tickTask(context, params.taskId, true),
  })
  app.route({
    ...contract.reopenTask,
    config,
    handler: ({ context, params }) => service.tickTask(context, params.taskId, false),
  })
}
