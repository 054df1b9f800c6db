import { Migration } from '@mikro-orm/migrations';

/** Pools count the places that they have given to codes: an import no more looks for the last one among all codes there are. */
export class Migration20261129000010_pool_places extends Migration {
  override up(): void {
    this.addSql(`
      ALTER TABLE coupon_pool ADD COLUMN places bigint NOT NULL DEFAULT 0 CHECK (places >= 0);
      UPDATE coupon_pool p SET places = c.place
      FROM (SELECT program_id, type, max(place) AS place FROM coupon_code GROUP BY program_id, type) AS c
      WHERE c.program_id = p.program_id AND c.type = p.type;

      ALTER TABLE reward_stock ADD COLUMN places bigint NOT NULL DEFAULT 0 CHECK (places >= 0);
      UPDATE reward_stock s SET places = c.place
      FROM (SELECT program_id, reward_id, max(place) AS place FROM reward_code GROUP BY program_id, reward_id) AS c
      WHERE c.program_id = s.program_id AND c.reward_id = s.id;
    `);
  }
}
