/// A shop, as its makers write it.
package shop;
