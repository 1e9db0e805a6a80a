/// The blog of every tutorial, as its users write it.
package blog;
