import 'reflect-metadata'
import { Sequelize, type ModelCtor, type SequelizeOptions } from 'sequelize-typescript'
import { currentClient } from './unit-of-work.ts'

/**
 * Opens the model layer. Sequelize gets no pool and no transactions of its own: every query of a
 * model runs on the connection of the open unit of work, and fails outside one. So there is no
 * `transaction` argument to forget.
 */
export function openModels(models: ModelCtor[]): Sequelize {
  const options: SequelizeOptions & { databaseVersion: string } = {
    dialect: 'postgres',
    databaseVersion: '15.0.0',
    logging: false,
    models,
    define: { timestamps: false, freezeTableName: true, underscored: true }
  }
  const sequelize = new Sequelize(options)
  Object.assign(sequelize.connectionManager, {
    getConnection: async () => currentClient(),
    releaseConnection: () => {}
  })
  sequelize.transaction = () => {
    throw new Error('Sequelize opens no transactions here: run inside a unit of work.')
  }
  return sequelize
}
