-- One word for one thing: the portfolio, also where it was the book.
alter table book_numbered rename to portfolio_numbered;
alter table book_section rename to portfolio_section;
alter index book_section_round rename to portfolio_section_round;
alter table book_page rename to portfolio_page;
alter index book_page_participation rename to portfolio_page_participation;
alter table book_printed rename to portfolio_printed;
alter table book_approved rename to portfolio_approved;
alter table no_photos rename to photo_opt_out;
