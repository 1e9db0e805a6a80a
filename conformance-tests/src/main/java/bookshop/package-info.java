/// The models of `orm_schema.json` that the rooms can express so far.
package bookshop;
