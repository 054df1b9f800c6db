import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultColumns, parseColumns } from '../../scripts/replay/columns.js';
import { localInstant } from '../../scripts/replay/local-instant.js';
import { byDateThenOrderId, readOrders, readRow, roundHalfUp } from '../../scripts/replay/orders.js';

const rules = { columns: parseColumns(defaultColumns), currency: 'GBP', timeZone: 'Europe/London', returnPrefix: 'C' };
const row = { InvoiceNo: '536365', InvoiceDate: '2010-12-01 08:26:00', CustomerID: '17850', AmountGBP: '139.12' };

describe('an amount', () => {
  test.each([
    ['139.12', 13912, false],
    ['7', 700, false],
    ['1.005', 101, true],
    ['1.0049', 100, true],
    ['-27.505', -2751, true],
    ['2.500', 250, false],
    ['-0.001', 0, true],
  ])('%s is %i minor units, halves away from zero', (text, minor, rounded) => {
    expect(roundHalfUp(text, 'GBP')).toEqual({ minor, rounded });
  });

  test('goes by the decimals of its currency', () => {
    expect(roundHalfUp('10.5', 'JPY')).toEqual({ minor: 11, rounded: true });
    expect(roundHalfUp('10.5', 'KWD')).toEqual({ minor: 10500, rounded: false });
  });

  test.each(['', '1,5', '1e3', '£5', 'NaN', '.5', '99999999999999999'])('is not read from %j', (text) => {
    expect(roundHalfUp(text, 'GBP')).toBeNull();
  });
});

describe('a date', () => {
  test('is local to the shop, summer time included', () => {
    expect(localInstant('2010-12-01 08:26:00', 'Europe/London')).toBe(Date.UTC(2010, 11, 1, 8, 26));
    expect(localInstant('2011-06-01 08:26', 'Europe/London')).toBe(Date.UTC(2011, 5, 1, 7, 26));
    expect(localInstant('2011-06-01', 'Asia/Shanghai')).toBe(Date.UTC(2011, 4, 31, 16));
  });

  test('with an offset of its own keeps it', () => {
    expect(localInstant('2011-06-01T08:26:00+02:00', 'Asia/Shanghai')).toBe(Date.UTC(2011, 5, 1, 6, 26));
  });

  test('in the hour that a clock change skips is taken an hour later', () => {
    expect(localInstant('2011-03-27 01:30', 'Europe/London')).toBe(Date.UTC(2011, 2, 27, 1, 30));
  });

  test.each(['', 'yesterday', '2011-02-30', '01/12/2010 08:26'])('is not read from %j', (text) => {
    expect(localInstant(text, 'Europe/London')).toBeNull();
  });
});

describe('a row', () => {
  test('is a purchase', () => {
    expect(readRow(row, rules)).toMatchObject({ kind: 'purchase', orderId: '536365', customer: '17850', amount: 13912 });
  });

  test('with the prefix is a return of its amount', () => {
    expect(readRow({ ...row, InvoiceNo: 'C536379', AmountGBP: '-27.50' }, rules)).toMatchObject({ kind: 'return', amount: 2750 });
  });

  test('of nothing is still a purchase', () => {
    expect(readRow({ ...row, AmountGBP: '0.00' }, rules)).toMatchObject({ kind: 'purchase', amount: 0 });
  });

  test.each([
    [{ CustomerID: '' }, 'no customer'],
    [{ InvoiceNo: ' ' }, 'no order id'],
    [{ InvoiceDate: 'soon' }, 'no readable date'],
    [{ AmountGBP: '-' }, 'no readable amount'],
    [{ AmountGBP: '-1.00' }, 'a negative amount that is no return'],
    [{ InvoiceNo: 'C1', AmountGBP: '0' }, 'a return of nothing'],
  ])('%j is not sent, and says why', (change, reason) => {
    expect(readRow({ ...row, ...change }, rules)).toEqual({ reason });
  });
});

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fealty-orders-'));
  const file = join(folder, 'orders.csv');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is read under other column names, sorted by date and then by order id as a plain string, and rejects a repeated order', async () => {
    writeFileSync(
      file,
      '﻿no,at,who,paid\n9,2011-01-02,a,1\n10,2011-01-02,a,2\n8,2011-01-03,b,3\n9,2011-01-04,a,4\n7,2011-01-01,,5\n',
    );
    const columns = parseColumns('order=no,date=at,customer=who,amount=paid');
    const shop = await readOrders(file, { ...rules, columns });
    expect(shop.orders.map((order) => order.orderId)).toEqual(['10', '9', '8']);
    expect(shop.rejected).toEqual([
      { order: '9', reason: 'the file has this order id before' },
      { order: '7', reason: 'no customer' },
    ]);
    expect(shop.orders.toSorted(byDateThenOrderId)).toEqual(shop.orders);
  });

  test('that lacks a column or is not there ends with one sentence', async () => {
    await expect(readOrders(join(folder, 'absent.csv'), rules)).rejects.toThrow(/absent\.csv cannot be read/);
    writeFileSync(file, 'InvoiceNo,InvoiceDate,AmountGBP\n1,2011-01-01,5\n');
    await expect(readOrders(file, rules)).rejects.toThrow(/it has no column "CustomerID"/);
  });

  test('is not read with columns that mean nothing', () => {
    expect(() => parseColumns('price=paid')).toThrow(/is not one of order, date, customer, amount/);
  });
});
