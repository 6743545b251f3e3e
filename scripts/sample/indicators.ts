import path from 'node:path';

import type { PlanEvent } from './planning.ts';
import { groupBy, numberOf, rows, rowsOf, type Row, type SampleWriter, type Values } from './writer.ts';

const definitionFile = path.resolve(import.meta.dirname, '../../config/defaults/IndicatorDefinition__c.csv');

/** Days after which an unchanged map is read again. */
const monthDays = 30;

/** What an indicator takes from the library. */
const taken = ['Name', 'Source__c', 'Kind__c', 'Aggregation__c', 'Unit__c', 'Meaning__c'] as const;

/**
 * The indicators of the sample book's plans as events: chosen from the library by the owners of the plans, so that the
 * org's flows write the readings from the work that is played, and read by hand where the work does not tell.
 */
export function indicatorEvents(book: SampleWriter): readonly PlanEvent[] {
  return new SampleIndicators(book).events();
}

class SampleIndicators {
  private readonly book: SampleWriter;
  private readonly ids = new Map<string, string>();
  private readonly definitions = new Map(rowsOf(definitionFile).map((row) => [row['DefinitionKey__c'], row]));
  private readonly starts = new Map(rows('plans.csv').map((plan) => [plan['PlanKey'], plan['StartDaysAgo'] ?? '']));
  private readonly owners = new Map(rows('plans.csv').map((plan) => [plan['PlanKey'], plan['Owner'] ?? '']));

  constructor(book: SampleWriter) {
    this.book = book;
  }

  events(): readonly PlanEvent[] {
    const list: PlanEvent[] = [];
    const indicators = rows('indicators.csv');
    for (const [day, chosen] of groupBy(indicators, (row) => `${row['AddedDaysAgo'] ?? ''} ${row['PlanKey'] ?? ''}`))
      list.push({ daysAgo: Number(day.split(' ')[0]), run: () => this.choose(chosen) });
    const added = new Map(indicators.map((row) => [row['IndicatorKey'], Number(row['AddedDaysAgo'])]));
    for (const reading of rows('readings.csv')) {
      // What was read before the indicator existed is typed in when it is chosen.
      const daysAgo = Math.min(Number(reading['DaysAgo']), added.get(reading['IndicatorKey']) ?? 0);
      list.push({ daysAgo, run: () => this.read(reading) });
    }
    for (const row of indicators.filter(({ DefinitionKey }) => DefinitionKey === 'LINCHPIN-MAP')) {
      const days = Number(this.starts.get(row['PlanKey'] ?? '')) - 1;
      for (let daysAgo = days; daysAgo >= 0; daysAgo -= monthDays)
        list.push({ daysAgo, run: () => this.readMap(row['IndicatorKey'] ?? '') });
    }
    return list;
  }

  // As the nightly flow would have done: it reads a map on which nothing has changed.
  private async readMap(key: string): Promise<void> {
    const admin = await this.book.as();
    const due = await admin
      .sobject('LeadingIndicator__c')
      .findOne<{ Id: string }>({ IndicatorKey__c: key, IsMapDue__c: true }, ['Id']);
    if (due !== null) await this.book.update('LeadingIndicator__c', [{ Id: due.Id, NeedsRecount__c: true }]);
  }

  private async choose(chosen: readonly Row[]): Promise<void> {
    const planKey = chosen[0]?.['PlanKey'] ?? '';
    const admin = await this.book.as();
    const plan = await admin.sobject('AccountPlan__c').findOne<{ Id: string }>({ PlanKey__c: planKey }, ['Id']);
    const library = await admin
      .sobject('IndicatorDefinition__c')
      .find<{ Id: string; DefinitionKey__c: string }>({}, ['Id', 'DefinitionKey__c']);
    const definitionIds = new Map(library.map((each) => [each.DefinitionKey__c, each.Id]));
    for (const row of chosen) {
      const definition = this.definitions.get(row['DefinitionKey'] ?? '') ?? {};
      const values: Values = {
        ...Object.fromEntries(taken.map((field) => [field, definition[field] ?? ''])),
        AccountPlan__c: plan?.Id ?? '',
        IndicatorDefinition__c: definitionIds.get(row['DefinitionKey'] ?? '') ?? null,
        IndicatorKey__c: row['IndicatorKey'] ?? '',
        Baseline__c: numberOf(row['Baseline']),
        Target__c: numberOf(row['Target']),
        SortOrder__c: numberOf(definition['SortOrder__c']),
        LaggingIndicator__c: this.ids.get(row['LeadsToKey'] ?? '') ?? null
      };
      const [id = ''] = await this.book.create('LeadingIndicator__c', [values], this.owners.get(planKey));
      this.ids.set(row['IndicatorKey'] ?? '', id);
    }
  }

  private async read(row: Row): Promise<void> {
    await this.book.create(
      'IndicatorReading__c',
      [
        {
          LeadingIndicator__c: this.ids.get(row['IndicatorKey'] ?? '') ?? '',
          ReadOn__c: this.book.dateDaysAgo(Number(row['DaysAgo'])),
          Value__c: Number(row['Value']),
          Note__c: row['Note'] ?? ''
        }
      ],
      row['By']
    );
  }
}
